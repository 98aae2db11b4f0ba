/**
 * Programmes side by side as a table: the rows that differ first, then those that are equal.
 */

import { ageBand } from "./age_band.js";
import { element, enumerated, filledIn } from "./dom.js";

const NAMED = "kr-vergelijking-naam";
// One A4 across, in millimetres and at the normal type of print: what fits is reckoned before it is printed.
const SHEET = { wide: 255, high: 170, sign: 1.32, line: 2.95, row: 1.4 };

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
 * @returns {HTMLElement[]} a heading and the table under it
 */
export function compareTable(data, programmes, onRemove) {
  const words = data.woorden;
  // On a phone the cells stand below each other. The roles say that it is still a table, whatever its display.
  const head = element(
    "tr",
    { role: "row" },
    element("th", { scope: "col", role: "columnheader", class: "kr-hoek" }, words.kenmerk),
    ...programmes.map((each) =>
      element(
        "th",
        { scope: "col", role: "columnheader" },
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
  const full = heightOnPaper(data.rijen, programmes) > SHEET.high;
  const table = element(
    "table",
    { "aria-labelledby": NAMED, role: "table", class: `kr-vergelijking kr-van-${programmes.length}${full ? " kr-vol" : ""}` },
    element("thead", { role: "rowgroup" }, head),
    ...bodies,
  );
  const title = filledIn(words.titel, { namen: enumerated(programmes.map((each) => each.naam)) });
  return [
    element("h2", { class: "kr-titel", id: NAMED }, title),
    // Wider than a phone: the region has a name and a place in the tab order, so that keys can move it sideways.
    element("div", { class: "kr-schuif", role: "region", "aria-labelledby": NAMED, tabindex: "0" }, table),
    element("p", { class: "kr-hulp" }, words.stand),
    ...(full ? [element("p", { class: "kr-op-papier" }, words.druk)] : []),
  ];
}

function body(title, rows, programmes) {
  const across = programmes.length + 1;
  return element(
    "tbody",
    { role: "rowgroup" },
    element("tr", { class: "kr-groep", role: "row" }, element("th", { scope: "rowgroup", role: "rowheader", colspan: across }, element("span", {}, title))),
    ...rows.map(([key, name]) =>
      element(
        "tr",
        { role: "row" },
        element("th", { scope: "row", role: "rowheader" }, name),
        ...programmes.map(({ naam, feiten, leeftijdsband }) =>
          element("td", { role: "cell", "data-naam": naam }, ...feiten[key].map(sentence), key === "leeftijd" ? ageBand(leeftijdsband) : null),
        ),
      ),
    ),
  );
}

/** A line of a cell; a detail stands in an array and may stay off a full sheet of paper. */
function sentence(line) {
  return typeof line === "string" ? element("p", {}, line) : element("p", { class: "kr-detail" }, line[0]);
}

/** How high the table would be on paper with everything in it, in millimetres. */
function heightOnPaper(rows, programmes) {
  const signs = SHEET.wide / programmes.length / SHEET.sign;
  const lines = (cell) => cell.reduce((sum, line) => sum + Math.ceil(String(line).length / signs), 0);
  return rows.reduce(
    (sum, [key]) => sum + SHEET.row + SHEET.line * Math.max(...programmes.map(({ feiten }) => lines(feiten[key]))),
    0,
  );
}
