/**
 * What a page calls: `kansrijk.match(profiel)`.
 *
 * The profile stays in the page: it is in no request, and nothing of it is kept.
 */

import { matchProfile } from "./match.js";
import { wholeModel } from "./model.js";
import { localDay } from "./partial_dates.js";
import { ProblemsFoundError, readProfile } from "./profile.js";

/**
 * The document of `kansrijk match --json` for a profile.
 * @param {Object|string} profiel a plain object, or its JSON
 * @param {{op?: string, commit?: string|null}} [keuzes] `op`: the day of today as JJJJ-MM-DD, by default the
 *   real one here; `commit`: of the knowledge base, by default that of the prepared data
 * @returns {Promise<Object>} rejected with an Error that has `problemen` when the profile has mistakes
 */
export async function match(profiel, keuzes = {}) {
  const { op = localDay(new Date()) } = keuzes;
  if (!isDay(op)) throw new Error(`'${op}' is geen datum. Schrijf: JJJJ-MM-DD.`);
  const model = await wholeModel();
  const { profiel: read, problemen } = readProfile(profiel, model);
  if (problemen.length) throw new ProblemsFoundError(problemen);
  const { commit = model.commit ?? null } = keuzes;
  return matchProfile(read, model, op, commit);
}

function isDay(text) {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
