/**
 * Step 3 of the matcher: what do you have now? One name at a time, or a whole list pasted.
 */

import { element, filledIn } from "./dom.js";
import { button, field, liveSentence } from "./form_parts.js";
import { splitNames } from "./name_list.js";
import { nameSearch } from "./name_search.js";
import { offeringLineBox, recognised } from "./offering_line.js";
import { offeringLine } from "./profile_draft.js";

const MOST = 500;

/**
 * @param {Object} form the form of matcher_page.js: draft, model, data, changed()
 * @returns {{box: HTMLElement, faults: function(): Array<{id: string, tekst: string}>}}
 */
export function stepOffering(form) {
  const { draft, model, data } = form;
  const words = data.woorden.aanbod;
  const heading = element("h3", { id: "m-lijst", tabindex: "-1" });
  const items = element("ul", { class: "kr-regels", "aria-labelledby": heading.id });
  const empty = element("p", { class: "kr-hulp" }, words["lijst-leeg"]);
  const live = liveSentence("kr-gezegd");
  let lines = [];

  const drawCount = () => {
    const count = draft.aanbod?.length ?? 0;
    heading.textContent = filledIn(words.lijst, { aantal: count });
    empty.hidden = count > 0;
    nothing.box.hidden = count > 0;
  };
  const boxOf = (line, number) => offeringLineBox(line, number, form, { remove: () => remove(line), say: live.say });
  const draw = () => {
    lines = (draft.aanbod ?? []).map(boxOf);
    items.replaceChildren(...lines.map(({ box }) => box));
    drawCount();
  };
  const remove = (line) => {
    draft.aanbod = draft.aanbod.filter((other) => other !== line);
    if (draft.aanbod.length === 0) draft.aanbod = null;
    draw();
    heading.focus();
    live.say(filledIn(words.weggehaald, { naam: line.naam, aantal: draft.aanbod?.length ?? 0 }));
    form.changed();
  };
  const has = (naam) => (draft.aanbod ?? []).some((line) => line.naam === naam);
  const put = (line) => {
    nothing.clear();
    draft.aanbod = [...(draft.aanbod ?? []), line];
    const made = boxOf(line, draft.aanbod.length - 1);
    lines.push(made);
    items.append(made.box);
  };
  const addOne = (text) => {
    const line = offeringLine(text, model);
    const { naam } = line;
    if (has(naam)) {
      live.say(filledIn(words["staat-er-al"], { naam }));
      return;
    }
    put(line);
    drawCount();
    live.say(filledIn(words.toegevoegd, { naam, herkend: recognised(naam, model, words).zin }));
    form.changed();
  };
  const addMany = (texts) => {
    const given = new Map();
    for (const text of texts) {
      const line = offeringLine(text, model);
      if (!given.has(line.naam) && !has(line.naam)) given.set(line.naam, line);
    }
    const fresh = [...given.values()];
    const total = (draft.aanbod?.length ?? 0) + fresh.length;
    if (total > MOST) return filledIn(words["plak-te-veel"], { meest: MOST, aantal: total });
    const count = { zeker: 0, twijfel: 0, onbekend: 0 };
    for (const line of fresh) {
      put(line);
      count[recognised(line.naam, model, words).soort] += 1;
    }
    drawCount();
    const double = texts.length - fresh.length;
    const dubbel = double ? filledIn(words["plak-dubbel"], { aantal: double }) : "";
    live.say(filledIn(words["plak-gedaan"], { aantal: fresh.length, ...count, dubbel }));
    form.changed();
    return "";
  };
  const nothing = nothingBox(form, words);
  const search = nameSearch(form, addOne);
  draw();
  return {
    box: element("div", {}, element("p", {}, words.uitleg), search.box, pasteBox(words, addMany), heading, live.line, empty, items, nothing.box),
    faults: () => lines.flatMap((line) => line.faults()),
  };
}

/** Saying that there is nothing at all, which is something else than saying nothing. */
function nothingBox(form, words) {
  const { draft } = form;
  const input = element("input", {
    type: "checkbox", checked: draft.aanbod !== null && draft.aanbod.length === 0, "aria-describedby": "m-niets-hulp",
    onchange: () => {
      draft.aanbod = input.checked ? [] : null;
      form.changed();
    },
  });
  const box = element(
    "div", { class: "kr-groep-keuzes" },
    element("label", { class: "kr-keuze" }, input, element("span", {}, words.niets)),
    element("p", { class: "kr-hulp", id: "m-niets-hulp" }, words["niets-hulp"]),
  );
  return { box, clear: () => (input.checked = false) };
}

function pasteBox(words, addMany) {
  const { box, input, setFault } = field({ id: "m-plak", label: words["plak-label"], hulp: words["plak-hulp"], soort: "textarea", kenmerken: { rows: "6" } });
  const take = () => {
    const names = splitNames(input.value);
    const fault = names.length ? addMany(names) : words["plak-leeg"];
    setFault(fault);
    if (fault) input.focus();
    else input.value = "";
  };
  return element("details", { class: "kr-vouw kr-plakken" }, element("summary", {}, words.plak), box, button(words["plak-knop"], take));
}
