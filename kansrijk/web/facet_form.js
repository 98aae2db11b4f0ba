/**
 * The form to choose with: a folding group of checkboxes per facet, with the number each would give.
 */

import { element, filledIn } from "./dom.js";

const WIDE = "(min-width: 60em)";

/**
 * The form, and how to bring it in step with a state.
 * @param {Object} data of one kind
 * @param {function(string, string, boolean): void} onChoice veld, id of the option, chosen or not
 * @returns {{form: HTMLElement, show: function(Object<string, string[]>, number[][]): void}}
 */
export function facetForm(data, onChoice) {
  const groups = data.facetten.map((facet) => group(facet, onChoice));
  const words = data.woorden;
  const form = element(
    "form",
    { class: "kr-filters", "aria-label": words.formulier, onsubmit: (event) => event.preventDefault() },
    element(
      "details",
      { class: "kr-vouw", open: window.matchMedia(WIDE).matches },
      element("summary", {}, words.formulier),
      element("p", { class: "kr-hulp" }, words.uitleg),
      ...groups.map(({ box }) => box),
    ),
  );
  return { form, show: (chosen, counts) => groups.forEach((each, at) => each.show(chosen, counts[at], words)) };
}

function group({ veld, naam, open, keuzes }, onChoice) {
  const number = element("span", { class: "kr-aantal" });
  const options = keuzes.map(([id, label]) => option(veld, id, label, onChoice));
  const box = element(
    "details",
    { class: "kr-vouw kr-facet", open: Boolean(open) },
    element("summary", {}, `${naam} `, number),
    element("fieldset", {}, element("legend", { class: "kr-onzichtbaar" }, naam), ...options.map((each) => each.row)),
  );
  const show = (chosen, counts, words) => {
    const ids = chosen[veld] ?? [];
    number.textContent = ids.length ? filledIn(words.gekozen, { n: ids.length }) : "";
    options.forEach((each, at) => each.show(ids.includes(each.id), counts[at]));
  };
  return { box, show };
}

function option(veld, id, label, onChoice) {
  const input = element("input", {
    type: "checkbox",
    name: veld,
    value: id,
    autocomplete: "off",
    onchange: () => onChoice(veld, id, input.checked),
  });
  const number = element("span", { class: "kr-getal" });
  const row = element("label", { class: "kr-keuze" }, input, element("span", {}, label), number);
  const show = (checked, count) => {
    input.checked = checked;
    number.textContent = `(${count})`;
    row.classList.toggle("kr-leeg", count === 0 && !checked);
  };
  return { id, row, show };
}
