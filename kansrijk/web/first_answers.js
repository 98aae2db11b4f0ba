/**
 * The first suggestions that answer what was asked, as the report has them (kansrijk/report/answers.py).
 */

import { mainly } from "./understand.js";

/** So many are named first. */
const NAMED = 3;

/**
 * The first rows that are the answer to a need, and without needs of the base offering too; when nothing surely is one, what may be.
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @returns {Object[]}
 */
export function firstAnswers({ suggesties, behoeften }, model) {
  const base = new Set(model.programmas.filter((p) => p.basis > 0).map((p) => p.id));
  const rows = suggesties.filter((row) => !row.naast_de_vraag);
  const named = (kind) => new Set(behoeften.flatMap((need) => need.antwoord[kind]));
  const [sure, maybe] = [named("suggesties"), named("misschien")];
  if (!behoeften.some((need) => mainly(need, model).length)) {
    return rows.filter((row) => base.has(row.id) || row.vult.length).slice(0, NAMED);
  }
  const found = rows.filter((row) => sure.has(row.id));
  return (found.length ? found : rows.filter((row) => maybe.has(row.id))).slice(0, NAMED);
}
