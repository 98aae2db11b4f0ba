/**
 * The document of a match as CSV that a Dutch Excel opens rightly: semicolons, a byte order mark, decimal commas,
 * and no cell that a spreadsheet would run as a formula.
 */

import { caveatsOf, nameOf } from "./result_parts.js";

const MARK = "\ufeff";
// A spreadsheet reads a cell that begins like this as a formula; spaces in front do not stop all of them.
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^-?[0-9]+(?:,[0-9]+)?$/;

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @param {Object} data the words of the page
 * @returns {string}
 */
export function csvOf(document, model, data) {
  const words = data.woorden.csv;
  const names = new Map(model.programmas.map((p) => [p.id, nameOf(p)]));
  const programmes = new Map(model.programmas.map((p) => [p.id, p]));
  const named = (ids) => ids.map((id) => names.get(id)).join(", ");
  const { labels } = model;
  const place = (cell) => [
    labels.vraagstukken[cell.vraagstuk], labels.preventieniveaus[cell.preventieniveau], labels.leeftijdsfasen[cell.leeftijdsfase],
  ];
  const nowhere = ["", "", ""];
  const noteOf = ({ id, naast_de_vraag: beside }) => [beside, caveatsOf(programmes.get(id), model)].filter((text) => text).join(" ");
  const rows = [words.kolommen.split(";")];
  const add = (part, naam, id, where, stand, score, note) => rows.push([part, naam, id, ...where, stand, score, note]);
  for (const found of document.herkend) {
    add(words.herkend, named(found.ids), found.ids.join(", "), nowhere, data.aanbodstatussen[found.status], "", found.invoer);
  }
  for (const missing of document.onbekend) {
    add(words.onbekend, missing.invoer, "", nowhere, data.aanbodstatussen[missing.status], "", named(missing.lijkt_op));
  }
  for (const row of document.basisaanbod) add(words.basisaanbod, row.naam, row.id, nowhere, data.basis[row.status], "", row.reden);
  for (const row of document.suggesties) {
    add(words.suggestie, row.naam, row.id, nowhere, labels.bewijsniveaus[row.bewijs.niveau], decimals(row.score), noteOf(row));
    for (const reason of row.redenen) add(words.reden, row.naam, row.id, nowhere, "", decimals(reason.bijdrage), reason.tekst);
  }
  for (const cell of document.dekking) {
    if (cell.status === "niet-van-toepassing") continue;
    add(words.dekking, named(cell.aanwezig), cell.aanwezig.join(", "), place(cell), data.dekking[cell.status], "", cell.waarom);
  }
  for (const cell of document.overlap) add(words.overlap, named(cell.ids), cell.ids.join(", "), place(cell), "", "", cell.vraag);
  for (const row of document.niet_voorgesteld) add(words.niet, names.get(row.id), row.id, nowhere, "", "", row.reden.tekst);
  for (const row of document.onbekend_of_het_past) add(words.onzeker, names.get(row.id), row.id, nowhere, "", "", row.velden.join(", "));
  for (const kind of ["parels", "puzzels", "tips"]) {
    const titles = new Map(model.praktijk[kind].map((item) => [item.id, item.naam]));
    for (const id of document[kind]) add(words[kind], titles.get(id), id, nowhere, "", "", "");
  }
  return MARK + rows.map((row) => row.map(cellOf).join(";")).join("\r\n") + "\r\n";
}

/**
 * A score as Dutch people write it, with four decimals at most.
 * @param {number} value
 * @returns {string}
 */
export function decimals(value) {
  return String(Math.round(value * 10000) / 10000).replace(".", ",");
}

function cellOf(value) {
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
