/**
 * A field that recognises programme names while somebody types (a combobox with a list that can be walked by arrow keys).
 */

import { element, filledIn } from "./dom.js";
import { button, field, liveSentence } from "./form_parts.js";
import { nameKey } from "./names.js";
import { recognise } from "./recognise.js";

const MOST = 8;
const SHORTEST = 2;
const PAUSE = 300;

/**
 * The programmes whose name resembles what is typed, the closest first.
 * @param {string} typed
 * @param {Object} model
 * @returns {Array<{id: string, naam: string}>}
 */
function namesLike(typed, model) {
  const key = nameKey(typed);
  if (key.length < SHORTEST) return [];
  const ranked = [];
  for (const { id, naam } of model.programmas) {
    const at = nameKey(naam).indexOf(key);
    if (at >= 0) ranked.push([at === 0 ? 0 : 1, id, naam]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[2].length - b[2].length || (a[1] < b[1] ? -1 : 1));
  const found = new Map(ranked.map(([, id, naam]) => [id, naam]));
  if (found.size < MOST && key.length > SHORTEST) {
    const names = new Map(model.programmas.map((p) => [p.id, p.naam]));
    const meant = recognise(typed, model.namen);
    for (const id of meant.ids ?? meant.lijkt_op) if (!found.has(id)) found.set(id, names.get(id));
  }
  return [...found].slice(0, MOST).map(([id, naam]) => ({ id, naam }));
}

/**
 * @param {Object} form the form of matcher_page.js
 * @param {function(string): void} add what to do with a name
 * @returns {{box: HTMLElement, input: HTMLInputElement}}
 */
export function nameSearch(form, add) {
  const words = form.data.woorden.aanbod;
  const list = element("ul", { id: "m-voorstellen", class: "kr-voorstellen", role: "listbox", "aria-label": words.voorstellen, hidden: true });
  const live = liveSentence();
  let shown = [];
  let active = -1;
  let timer = 0;
  const { box, input, setFault } = field({
    id: "m-zoek", label: words.zoek, hulp: words["zoek-hulp"],
    kenmerken: {
      role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocapitalize: "none",
      spellcheck: "false", onkeydown: (event) => onKey(event), onblur: () => close(),
    },
    opInvoer: (value) => {
      setFault("");
      show(namesLike(value, form.model));
    },
  });

  const close = () => {
    shown = [];
    active = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const show = (found) => {
    const typed = input.value.trim() !== "";
    close();
    shown = found;
    list.replaceChildren(
      ...found.map(({ naam }, at) =>
        element(
          "li",
          {
            id: `m-voorstel-${at}`, role: "option", "aria-selected": "false",
            // The field keeps the focus, so that a click is not a blur first.
            onmousedown: (event) => event.preventDefault(), onclick: () => choose(naam),
          },
          naam,
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    window.clearTimeout(timer);
    if (!typed) return;
    const sentence = ["geen-voorstellen", "een-voorstel"][found.length] ?? "aantal-voorstellen";
    timer = window.setTimeout(() => live.say(filledIn(words[sentence], { aantal: found.length })), PAUSE);
  };
  const mark = (at) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else input.removeAttribute("aria-activedescendant");
  };
  const choose = (naam) => {
    window.clearTimeout(timer);
    input.value = "";
    close();
    add(naam);
    input.focus();
  };
  const take = () => {
    const typed = input.value.trim();
    if (active >= 0) choose(shown[active].naam);
    else if (typed) choose(typed);
    else {
      setFault(words.leeg);
      input.focus();
    }
  };
  const onKey = (event) => {
    const { key } = event;
    if (key === "Enter") take();
    else if (key === "ArrowDown" && shown.length) mark((active + 1) % shown.length);
    else if (key === "ArrowUp" && shown.length) mark(active <= 0 ? shown.length - 1 : active - 1);
    else if (key === "Escape" && shown.length) close();
    else return;
    event.preventDefault();
  };
  const more = button(words["voeg-toe"], take);
  return {
    box: element("div", { class: "kr-zoeknaam" }, box, element("div", { class: "kr-zoeknaam-lijst" }, list), more, live.line),
    input,
  };
}
