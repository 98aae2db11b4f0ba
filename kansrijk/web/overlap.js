/**
 * Where more than one active programme does the same: what differs, and a question to discuss.
 *
 * The twin of matcher/overlap.py.
 */

import { overlapYears } from "./fit.js";
import { fill, joinWords, rangeText } from "./sentences.js";
import { isUnsure } from "./unsure_where.js";

const FIELDS = ["leeftijd", "settings", "schooltypen", "uitvoerders", "bewijs"];

/**
 * The cells with two active programmes or more that can be for one child; never an order to stop, always a question.
 * @param {Object} grid
 * @returns {Object[]}
 */
export function overlaps(grid) {
  return grid.cells.flatMap((cell) => {
    const members = sameYoung(cell.aanwezig.map((id) => grid.programmes.get(id)));
    return members.length > 0 ? [overlapRow(cell, members, grid)] : [];
  });
}

/**
 * Those that share ages and schools with another one: what ends at two and what begins at three meet in no child.
 *
 * Of what may be for others we do not say that it does the same.
 */
function sameYoung(members) {
  const known = members.filter((p) => !isUnsure(p));
  return known.filter((p) => known.some((o) => p !== o && meet(p, o)));
}

/** Whether both can be for one child; what is not for schools is for the young people of any. */
function meet(one, other) {
  const [schools, others] = [one.schooltypen || [], other.schooltypen || []];
  const apart = schools.length > 0 && others.length > 0 && !schools.some((school) => others.includes(school));
  return !apart && overlapYears(one.leeftijd, other.leeftijd) > 0;
}

function overlapRow(cell, members, grid) {
  const { zinnen } = grid.model;
  const told = fill(zinnen, "overlap", { namen: joinWords(members.map((p) => p.naam)) });
  return {
    vraagstuk: cell.vraagstuk,
    preventieniveau: cell.preventieniveau,
    leeftijdsfase: cell.leeftijdsfase,
    ids: members.map((p) => p.id),
    verschil: differences(members, cell.preventieniveau, grid),
    vraag: `${told} ${zinnen["overlap-vraag"]}`,
  };
}

/**
 * What is not the same for all: [{veld, waarden: {id: words}}]; what is not known is 'onbekend'.
 * @param {Object[]} members
 * @param {string} niveau
 * @param {Object} grid
 * @returns {Object[]}
 */
export function differences(members, niveau, grid) {
  const { binnen_zin: labels, zinnen } = grid.model;
  const listed = (programme, field) => {
    const values = programme[field];
    if (values === null) return "onbekend";
    return values.map((v) => labels[field][v]).join(", ") || "geen";
  };
  const found = [];
  for (const field of FIELDS) {
    const values = {};
    for (const p of members) {
      if (field === "leeftijd") {
        values[p.id] = rangeText(zinnen, p.leeftijd[0], p.leeftijd[1]);
      } else if (field === "bewijs") {
        values[p.id] = labels.bewijsniveaus[grid.verdict(p, niveau).niveau];
      } else {
        values[p.id] = listed(p, field);
      }
    }
    if (new Set(Object.values(values)).size > 1) found.push({ veld: field, waarden: values });
  }
  const stated = {};
  for (const p of members) {
    for (const other of Object.keys(p.relaties).sort()) {
      if (members.some((m) => m.id === other)) stated[`${p.id}|${other}`] = p.relaties[other];
    }
  }
  if (Object.keys(stated).length) found.push({ veld: "relaties", waarden: stated });
  return found;
}
