/**
 * What a suggested programme costs this organisation: the source's amounts, and the sum where the profile has the number.
 *
 * The twin of matcher/costs.py.
 */

import { overlapYears } from "./fit.js";
import { euros, fill, number } from "./sentences.js";

// Per unit the number of the profile by which it is multiplied.
const PER_AANTAL = {
  "per-geboorte": "geboorten", "per-leerling": "leerlingen", "per-school": "scholen", "per-groep": "groepen",
  "per-inwoner": "inwoners",
};
const PER_DEELNEMER = [
  "per-kind", "per-gezin", "per-deelnemer", "per-traject", "per-consult", "per-professional",
];
// Units that say nothing about what one organisation pays.
const ZONDER_MAAT = ["totaal", "onbekend"];
const VAST = ["per-organisatie-per-jaar", "per-jaar"];

/**
 * The numbers of a profile; a school that does not say how many it is, is one school.
 * @param {Object} profiel
 * @returns {Object}
 */
export function ownNumbers({ organisatie, populatie }) {
  return organisatie.type === "school" && populatie.scholen === null ? { ...populatie, scholen: 1 } : populatie;
}

/**
 * The known amounts with unit, year and source; `totaal` in euro is null where the number is not known.
 * @param {Object} programme
 * @param {Object} populatie
 * @param {number[]} ages
 * @param {Object} model
 * @returns {Object[]}
 */
export function costs(programme, populatie, ages, model) {
  return programme.kosten.map((row) => costRow(row, programme, populatie, ages, model));
}

function costRow(row, programme, populatie, ages, model) {
  const { zinnen } = model;
  const unit = row.eenheid;
  const [times, what] = timesOf(unit, programme, populatie, ages);
  let text = priceText(row, model);
  let total = null;
  if (times !== null) {
    total = row.cent * times;
    if (what) {
      text += " " + fill(zinnen, "kosten-totaal", { som: euros(total), aantal: number(times), wat: what });
    }
  } else if (Object.hasOwn(PER_AANTAL, unit)) {
    text += " " + fill(zinnen, "kosten-aantal-nodig", { veld: `populatie.${PER_AANTAL[unit]}` });
  } else if (PER_DEELNEMER.includes(unit)) {
    text += " " + zinnen["kosten-deelnemers"];
  }
  return {
    tekst: text,
    bedrag: amount(row.cent),
    eenheid: unit,
    jaar: row.jaar,
    totaal: total === null ? null : amount(total),
    toelichting: row.toelichting,
    bron: row.bron,
  };
}

/** One amount with its unit and year, as a sentence: '€ 150 per deelnemer (prijspeil 2019).' */
function priceText({ cent, eenheid: unit, jaar }, { binnen_zin: labels, zinnen }) {
  const zin = ZONDER_MAAT.includes(unit) ? `kosten-eenheid-${unit}` : "kosten-eenheid";
  const text = fill(zinnen, zin, { bedrag: euros(cent), eenheid: labels.eenheden[unit] });
  const when = jaar === null ? zinnen["kosten-jaar-onbekend"] : fill(zinnen, "kosten-jaar", { jaar });
  return `${text}${when}.`;
}

/** [how often the amount counts, of what]; null when the profile does not tell. */
function timesOf(unit, programme, populatie, ages) {
  if (VAST.includes(unit)) return [1, ""];
  if (Object.hasOwn(PER_AANTAL, unit)) {
    const value = populatie[PER_AANTAL[unit]];
    // Of one the amount is the sum.
    return [value, value === 1 ? "" : PER_AANTAL[unit]];
  }
  const { niveaus } = programme;
  const forAll = niveaus !== null && niveaus.length === 1 && niveaus[0] === "universeel";
  if (unit === "per-kind" && forAll && populatie.aantal !== null) {
    // Everybody of the right age takes part; the ages are taken to be equally many.
    const years = ages[1] - ages[0];
    const own = overlapYears(programme.leeftijd, ages);
    if (years > 0) return [Math.floor((populatie.aantal * own) / years), "jeugdigen van die leeftijd"];
  }
  return [null, ""];
}

/** Euros. */
function amount(cents) {
  return cents / 100;
}
