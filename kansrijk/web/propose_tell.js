/**
 * What the writer says he did: one sentence for the history, and what he read again today.
 */

import { element } from "./dom.js";
import { button, field } from "./form_parts.js";

/**
 * The part of the form about the update itself.
 * @param {{words: Object, told: {wat: string, inhoud: boolean, bronnen: boolean}, history: Object[], onChange: function(): void}} about
 *   `told` is changed as somebody fills in
 * @returns {{box: HTMLElement, focus: function(): void, update: function(boolean): void}} update with whether the sentence is missing
 */
export function tellPart({ words, told, history, onChange }) {
  const said = words.formulier;
  const what = field({
    id: "p-wat", label: said.wat, hulp: said["wat-hulp"], waarde: told.wat, kenmerken: { maxlength: 200 }, opInvoer: (text) => {
      told.wat = text.trim();
      onChange();
    },
  });
  const nothing = button(said["wat-niets"], () => {
    what.input.value = said["wat-niets-zin"];
    told.wat = said["wat-niets-zin"];
    onChange();
    what.input.focus();
  }, { klein: true });
  const mark = (name) => {
    const input = element("input", {
      type: "checkbox", id: `p-nagelezen-${name}`, checked: told[name], onchange: () => {
        told[name] = input.checked;
        onChange();
      },
    });
    return element("div", { class: "kr-optie" }, element("label", { class: "kr-keuze" }, input, element("span", {}, said[`nagelezen-${name}`])));
  };
  const past = element(
    "details", { class: "kr-vouw" }, element("summary", {}, said.geschiedenis),
    element("ul", {}, ...history.map(({ op, wat }) => element("li", {}, `${op}: ${wat}`))),
  );
  const box = element(
    "div", { class: "kr-vertel" },
    element("fieldset", { class: "kr-groep-keuzes" }, element("legend", { class: "kr-label" }, said["nagelezen-hulp"]), mark("inhoud"), mark("bronnen")),
    what.box, nothing, past,
  );
  return { box, focus: () => what.input.focus(), update: (isMissing) => what.setFault(isMissing ? said["wat-mist"] : "") };
}
