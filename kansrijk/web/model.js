/**
 * The prepared data of the matcher, which comes in two parts: what the first steps of the form show, and what only
 * an answer needs. The second part grows with the knowledge base, so a first visit does not wait for it.
 *
 * It is always loaded as a whole: which part of the knowledge base somebody needs would tell something about them.
 */

import { loadData } from "./data.js";
import { unpackNeeds } from "./packing.js";

const FIRST = "match";
const REST = "match-kennis";

/**
 * Whether the second part is there.
 * @param {Object} model
 * @returns {boolean}
 */
export function isWhole(model) {
  return Object.hasOwn(model, "programmas");
}

/**
 * The prepared data with both parts in it: the same object as the first part, which is completed.
 * @returns {Promise<Object>} rejected with an Error in Dutch when it cannot be loaded
 */
export async function wholeModel() {
  const model = await loadData(FIRST);
  if (isWhole(model)) return model;
  const rest = await loadData(REST);
  return Object.assign(model, rest, { behoeften: unpackNeeds(rest.behoeften) });
}
