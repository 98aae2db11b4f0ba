/**
 * Why a programme is not suggested: a list that is searched, because it holds nearly the whole knowledge base.
 */

import { element, filledIn } from "./dom.js";
import { field, liveSentence } from "./form_parts.js";
import { nameKey } from "./names.js";

const MOST = 20;
const SHORTEST = 2;

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} data the words of the page
 * @param {Object} links of result_parts.js
 * @returns {HTMLElement|null}
 */
export function refusedSearch(document, data, links) {
  const words = data.woorden.uitkomst;
  const rows = document.niet_voorgesteld.map(({ id, reden }) => ({ id, tekst: reden.tekst, key: nameKey(links.name(id)) }));
  if (!rows.length) return null;
  const live = liveSentence("kr-gezegd");
  const list = element("ul", { class: "kr-waarom-niet" });
  const search = field({ id: "m-waarom", label: words["zoek-waarom"], kenmerken: { type: "search" }, opInvoer: (value) => show(value) });
  const show = (typed) => {
    const key = nameKey(typed);
    const found = key.length < SHORTEST ? [] : rows.filter((row) => row.key.includes(key));
    found.sort((a, b) => (a.key.startsWith(key) ? 0 : 1) - (b.key.startsWith(key) ? 0 : 1));
    list.replaceChildren(...found.slice(0, MOST).map(({ id, tekst }) => element("li", {}, links.link(id), `: ${tekst}`)));
    if (key.length < SHORTEST) live.say(typed ? words["typ-naam"] : "");
    else {
      const sentence = found.length > MOST ? "gevonden-meer" : ["gevonden-geen", "gevonden-een"][found.length] ?? "gevonden";
      live.say(filledIn(words[sentence], { aantal: found.length, getoond: MOST }));
    }
  };
  return element("div", {}, element("p", {}, filledIn(words["waarom-niet-uitleg"], { aantal: rows.length })), search.box, live.line, list);
}
