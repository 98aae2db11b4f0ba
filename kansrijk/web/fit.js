/**
 * Whether a programme can be for an organisation at all: yes, no with the field that says so, or not known.
 *
 * The twin of matcher/fit.py.
 */

import { fill, rangeText } from "./sentences.js";

export const BEHANDELING = "behandeling";
const SPECIAL = "so";
/** Hundredths of a year: from this age young people may have a child of their own, in the eyes of an entry. */
const MAY_BE_PARENT = 1600;
export const PREVENTIE = ["universeel", "selectief", "geindiceerd"];

/**
 * @typedef {{type: string, onderwijs: string[], leeftijd: number[]}} Asker
 * What fitting needs to know of the organisation that asks; ages in hundredths of a year.
 */

/**
 * @typedef {{past: boolean|null, veld: string, tekst: string, velden: string[]}} Fit
 * `past` true, false (then `veld` and `tekst` say why) or null (then `velden` are not known).
 */

/**
 * Hundredths of a year that two ranges share; a touch of one point counts as nothing.
 * @param {number[]} a
 * @param {number[]} b
 * @returns {number}
 */
export function overlapYears(a, b) {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/**
 * Whether an age range lies in a phase [id, van, tot] for more than a point; a point lies where it falls.
 * @param {number[]} ages
 * @param {Array} phase
 * @returns {boolean}
 */
export function touches(ages, phase) {
  if (ages[0] === ages[1]) return phase[1] <= ages[0] && ages[0] < phase[2];
  return Math.min(ages[1], phase[2]) - Math.max(ages[0], phase[1]) > 0;
}

/**
 * Whether these ages are of a child that is to come, whose parent may be one of the young people of who asks.
 * @param {number[]} ages
 * @param {Asker} asker
 * @returns {boolean}
 */
export function isForTheirChild(ages, { leeftijd }) {
  return ages[0] < 0 && overlapYears(ages, leeftijd) === 0 && leeftijd[1] >= MAY_BE_PARENT;
}

/**
 * The prevention levels of a programme without treatment; empty when unknown.
 * @param {Object} programme
 * @returns {string[]}
 */
export function preventiveLevels(programme) {
  const niveaus = programme.niveaus || [];
  return PREVENTIE.filter((p) => niveaus.includes(p));
}

/**
 * Whether this organisation can bring this programme to its young people.
 * @param {Object} programme
 * @param {Asker} asker
 * @param {Object} model
 * @returns {Fit}
 */
export function fit(programme, asker, model) {
  const { zinnen, labels } = model;
  if (programme.status === "vervallen") {
    const after = programme.opvolgers.join(", ");
    const opvolger = after ? fill(zinnen, "opvolger", { namen: after }) : "";
    return no("status", fill(zinnen, "vervallen", { opvolger }));
  }
  const { niveaus, settings, schooltypen, leeftijd: ages } = programme;
  if (niveaus !== null && !niveaus.some((p) => PREVENTIE.includes(p))) {
    return no("preventieniveau", zinnen.behandeling);
  }
  const isOther = ages !== null && overlapYears(ages, asker.leeftijd) === 0;
  // Who may be a parent is not of the age of that child; then it is another thing that keeps it from them, if anything.
  if (isOther && !isForTheirChild(ages, asker)) return notTheirAge(ages, asker, zinnen);
  if (settings !== null && settings.length) {
    const own = model.organisatietypen[asker.type].settings;
    if (!settings.some((s) => own.includes(s))) {
      const plekken = settings.map((s) => model.binnen_zin.settings[s]).join(", ");
      return no("settings", fill(zinnen, "settings-nee", { plekken }));
    }
  }
  const { uitvoerders: doers } = programme;
  const ownDoers = model.organisatietypen[asker.type].uitvoerders;
  if (ownDoers.length && doers !== null && doers.length && !doers.some((u) => ownDoers.includes(u))) {
    const wie = doers.map((u) => model.binnen_zin.uitvoerders[u]).join(", ");
    return no("uitvoerders", fill(zinnen, "uitvoerders-nee", { wie }));
  }
  if (isOther) return notTheirAge(ages, asker, zinnen);
  const { onderwijs } = asker;
  const isNamed = onderwijs.length > 0 && schooltypen !== null && schooltypen.length > 0;
  const elsewhere = isNamed && !onderwijs.some((s) => schooltypen.includes(s));
  // What is for who learns with difficulty was mostly described at a practical school; a special school has the same pupils.
  if (elsewhere && !(programme.moeilijk_leren && onderwijs.includes(SPECIAL))) {
    const typen = schooltypen.map((s) => labels.schooltypen[s]).join(", ");
    return no("schooltypen", fill(zinnen, "schooltypen-nee", { typen }));
  }
  const unknown = [];
  if (ages === null) unknown.push("leeftijd");
  if (niveaus === null) unknown.push("preventieniveau");
  if (elsewhere || (onderwijs.length && schooltypen === null)) unknown.push("schooltypen");
  if (settings === null) unknown.push("settings");
  if (ownDoers.length && doers === null) unknown.push("uitvoerders");
  return unknown.length ? { past: null, veld: "", tekst: "", velden: unknown } : YES;
}

const YES = Object.freeze({ past: true, veld: "", tekst: "", velden: Object.freeze([]) });

function notTheirAge(ages, { leeftijd }, zinnen) {
  const eigen = rangeText(zinnen, ages[0], ages[1]);
  const profiel = rangeText(zinnen, leeftijd[0], leeftijd[1]);
  return no("leeftijd", fill(zinnen, "leeftijd-nee", { eigen, profiel }));
}

function no(veld, tekst) {
  return { past: false, veld, tekst, velden: [] };
}
