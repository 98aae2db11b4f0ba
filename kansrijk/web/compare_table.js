/**
 * Programmes side by side as a table: the rows that differ first, then those that are equal.
 */

import { element, filledIn } from "./dom.js";

const FULL = 5200; // signs in the longest column above which paper needs the small type

/**
 * The rows in two groups, each in the order of the page.
 * @param {Array<[string, string]>} rows id and name
 * @param {Array<{feiten: Object<string, string[]>}>} programmes
 * @returns {{anders: Array<[string, string]>, gelijk: Array<[string, string]>}}
 */
export function splitRows(rows, programmes) {
  const text = (programme, key) => JSON.stringify(programme.feiten[key]);
  const same = ([key]) => programmes.every((each) => text(each, key) === text(programmes[0], key));
  return { anders: rows.filter((row) => !same(row)), gelijk: rows.filter(same) };
}

/**
 * The table.
 * @param {Object} data rows and sentences
 * @param {Array<{id: string, naam: string, vervallen: number, address: string, feiten: Object<string, string[]>}>} programmes
 * @param {function(string): void} onRemove
 * @returns {HTMLElement} a region that can be scrolled with the keyboard when it is wider than the screen
 */
export function compareTable(data, programmes, onRemove) {
  const words = data.woorden;
  const head = element(
    "tr",
    {},
    element("th", { scope: "col", class: "kr-hoek" }, words.kenmerk),
    ...programmes.map((each) =>
      element(
        "th",
        { scope: "col" },
        element("a", { href: each.address }, each.naam),
        each.vervallen ? ` (${words.vervallen})` : null,
        element(
          "button",
          {
            type: "button",
            class: "kr-knop kr-klein",
            "aria-label": filledIn(words.weg, { naam: each.naam }),
            onclick: () => onRemove(each.id),
          },
          words["weg-kort"],
        ),
      ),
    ),
  );
  const groups = splitRows(data.rijen, programmes);
  const bodies = Object.entries(groups)
    .filter(([, rows]) => rows.length)
    .map(([group, rows]) => body(filledIn(words[group], { n: rows.length }), rows, programmes));
  const longest = Math.max(...programmes.map((each) => JSON.stringify(each.feiten).length));
  const table = element(
    "table",
    { class: `kr-vergelijking kr-van-${programmes.length}${longest > FULL ? " kr-vol" : ""}` },
    element("caption", { id: "kr-vergelijking-naam" }),
    element("thead", {}, head),
    ...bodies,
  );
  return element("div", { class: "kr-schuif", role: "region", "aria-labelledby": "kr-vergelijking-naam", tabindex: "0" }, table);
}

function body(title, rows, programmes) {
  const across = programmes.length + 1;
  return element(
    "tbody",
    {},
    element("tr", { class: "kr-groep" }, element("th", { scope: "rowgroup", colspan: across }, element("span", {}, title))),
    ...rows.map(([key, name]) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, name),
        ...programmes.map(({ feiten }) => element("td", {}, ...feiten[key].map((line) => element("p", {}, line)))),
      ),
    ),
  );
}
