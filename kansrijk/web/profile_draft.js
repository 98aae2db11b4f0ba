/**
 * The profile while somebody fills it in: the shape `readProfile` gives, with empty fields for what is not known yet.
 *
 * The whole state of the form is this one value, so that saving, opening and sharing are all the same data.
 */

import { own } from "./dutch.js";
import { toldReach } from "./name_reach.js";
import { toldStatus } from "./name_status.js";
import { readProfile } from "./profile.js";

/**
 * A profile in which nothing is filled in.
 * @param {Object} model the prepared data
 * @returns {Object}
 */
export function emptyDraft(model) {
  const { organisatie, populatie } = model.profiel.vorm.velden;
  return { organisatie: emptyFields(organisatie), populatie: emptyFields(populatie), behoeften: [], aanbod: null };
}

function emptyFields(group) {
  const fields = {};
  for (const [name, kind] of Object.entries(group.velden)) {
    const standard = own(kind, "standaard");
    fields[name] = Array.isArray(standard) ? [...standard] : standard ?? (kind.soort === "keuze" ? "" : null);
  }
  return fields;
}

/**
 * A line of the offering as somebody types it: a name, how it stands when that stands there too ('VoorZorg (gestopt)'), and how
 * far it reaches ('KiVa op 3 van de 12 scholen').
 * @param {string} text
 * @param {Object} model
 * @returns {{naam: string, status: string, bereik: number|null, regionaal: boolean}}
 */
export function offeringLine(text, model) {
  const line = { naam: text, ...model.profiel.vorm.velden.aanbod.van.erbij };
  const told = toldStatus(text);
  // That it is a trial, full or soon over is no status: then it stays beside the name, and the matcher reads it there.
  if (told !== null && told.zwak === "") Object.assign(line, { naam: told.alone ? told.naam : text, status: told.status });
  return { ...line, bereik: toldReach(line.naam) };
}

/**
 * The profile as a file has it (part 4 of the contract): what is empty or usual is left out.
 * @param {Object} draft
 * @param {Object} model
 * @returns {Object}
 */
export function profileOf(draft, model) {
  const { velden } = model.profiel.vorm;
  const profile = { organisatie: told(draft.organisatie, velden.organisatie) };
  const population = told(draft.populatie, velden.populatie);
  if (Object.keys(population).length) profile.populatie = population;
  if (draft.behoeften.length) profile.behoeften = draft.behoeften.map((need) => told(need, velden.behoeften.van));
  if (draft.aanbod !== null) {
    profile.aanbod = draft.aanbod.map((line) => {
      const said = told(line, velden.aanbod.van.groep);
      return Object.keys(said).length === 1 ? said.naam : said;
    });
  }
  return profile;
}

/** The fields that say something else than their default, in the order of the definition. */
function told(values, group) {
  const found = {};
  for (const [name, kind] of Object.entries(group.velden)) {
    const value = values[name];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(own(kind, "standaard"))) continue;
    if (value !== "" && value !== null) found[name] = value;
  }
  return found;
}

/**
 * A draft out of a profile that somebody kept, read as strictly as the command line reads it.
 * @param {string} text
 * @param {Object} model
 * @param {boolean} yaml whether the text is YAML; otherwise it is JSON
 * @returns {{draft: Object|null, problemen: Object[]}}
 */
export function draftFrom(text, model, yaml = false) {
  const { profiel, problemen } = readProfile(text, model, yaml);
  return problemen.length ? { draft: null, problemen } : { draft: profiel, problemen };
}
