/**
 * Collecting programmes to compare: a checkbox on every card, and a bar that says which were chosen.
 *
 * What was chosen stands in the address and, for as long as the tab is open, in the session of the browser.
 */

import { element, enumerated, filledIn, fromDisk } from "./dom.js";

const KEPT = "kansrijk-vergelijk";
const MOST = 4;

/**
 * What was chosen earlier in this tab.
 * @param {string[]} ids all that exist
 * @returns {string[]}
 */
export function keptChoice(ids) {
  try {
    const kept = (window.sessionStorage.getItem(KEPT) ?? "").split(",");
    return kept.filter((id) => ids.includes(id)).slice(0, MOST);
  } catch {
    return []; // a browser may refuse storage, to a page from disk for one
  }
}

/**
 * Remember a choice for this tab.
 * @param {string[]} ids
 */
export function keepChoice(ids) {
  try {
    window.sessionStorage.setItem(KEPT, ids.join(","));
  } catch {
    // then the address alone remembers it
  }
}

/**
 * The bar and the checkboxes.
 * @param {Object} data of the kind
 * @param {string[]} start ids chosen at the start
 * @param {{changed: function(string[]): void, say: function(string): void}} page
 * @returns {{bar: HTMLElement, card: function(HTMLElement, number): void, set: function(string[]): void}}
 */
export function compareChoice(data, start, page) {
  const words = data.woorden;
  const names = new Map(data.items);
  const rows = new Map();
  let chosen = start;
  const sentence = element("p", { class: "kr-balk-namen" });
  const go = element("a", { class: "kr-knop kr-knop-hoofd" });
  const none = element("button", { type: "button", class: "kr-knop", onclick: () => change([]) }, words.leeg);
  const bar = element("section", { class: "kr-balk", "aria-label": words.balk, hidden: true }, sentence, go, none);

  const show = () => {
    const enough = chosen.length > 1;
    const address = `${fromDisk("../vergelijken/")}?ids=${chosen.join(",")}`;
    const toCompare = filledIn(words.naar, { n: chosen.length });
    bar.hidden = chosen.length === 0;
    sentence.textContent = enumerated(chosen.map((id) => names.get(id))) + (enough ? "" : `. ${words["nog-een"]}`);
    go.hidden = !enough;
    go.href = address;
    go.textContent = toCompare;
    for (const [id, { input, link }] of rows) {
      input.checked = chosen.includes(id);
      link.hidden = !(enough && input.checked);
      link.href = address;
      link.textContent = toCompare;
    }
  };
  const change = (ids) => {
    chosen = ids;
    show();
    page.changed(ids);
  };
  const toggle = (id, input) => {
    if (input.checked && chosen.length >= MOST) {
      input.checked = false;
      page.say(words.vol);
      return;
    }
    change(input.checked ? [...chosen, id] : chosen.filter((other) => other !== id));
    page.say(filledIn(input.checked ? words.erbij : words.eraf, { naam: names.get(id), n: chosen.length }));
  };
  const card = (item, at) => {
    const [id, naam] = data.items[at];
    const input = element("input", { type: "checkbox", autocomplete: "off", onchange: () => toggle(id, input) });
    const label = element("label", {}, input, words.vergelijk, element("span", { class: "kr-onzichtbaar" }, ` ${naam}`));
    const link = element("a", { hidden: true });
    item.append(element("p", { class: "kr-kies" }, label, link));
    rows.set(id, { input, link });
    input.checked = chosen.includes(id);
  };
  const set = (ids) => {
    chosen = ids;
    show();
  };
  return { bar, card, set };
}
