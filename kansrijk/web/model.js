/**
 * The prepared data of the matcher, which comes in two parts: what the first steps of the form show, and what only
 * an answer needs, the names in a file of their own. The second part grows with the knowledge base, so a first visit does not wait for it.
 *
 * It is always loaded as a whole: which part of the knowledge base somebody needs would tell something about them.
 */

import { loadData } from "./data.js";
import { unpackNeeds, unpackRows } from "./packing.js";

const FIRST = "match";
const REST = "match-kennis";
const NAMES = "match-namen";

/**
 * Whether the second part is there.
 * @param {Object} model
 * @returns {boolean}
 */
export function isWhole(model) {
  return Object.hasOwn(model, "programmas");
}

/**
 * Names of which kansrijk/packing.py `pack_names` left out what follows from the known ones, made whole again.
 * @param {Object} packed
 * @returns {Object} what prepare_names made
 */
export function unpackNames(packed) {
  const places = new Map();
  const sizes = packed.known.map((phrase, number) => {
    const key = phrase.split(" ").join("");
    let size = 0;
    // The pairs of `bigrams` in spelling.js, without a list of them for each of many thousands of names.
    for (let at = 0; at + 2 <= key.length; at += 1) {
      const pair = key.slice(at, at + 2);
      const numbers = places.get(pair);
      if (numbers !== undefined && numbers[numbers.length - 1] === number) continue;
      if (numbers === undefined) places.set(pair, [number]);
      else numbers.push(number);
      size += 1;
    }
    return size;
  });
  return { ...packed, bigrams: Object.fromEntries(places), sizes };
}

/**
 * The prepared data with both parts in it: the same object as the first part, which is completed.
 * @returns {Promise<Object>} rejected with an Error in Dutch when it cannot be loaded
 */
export async function wholeModel() {
  const model = await loadData(FIRST);
  if (isWhole(model)) return model;
  const [rest, names] = await Promise.all([loadData(REST), loadData(NAMES)]);
  return Object.assign(model, rest, {
    behoeften: unpackNeeds(rest.behoeften),
    gevraagd: unpackRows(rest.gevraagd),
    namen: unpackNames(names),
  });
}
