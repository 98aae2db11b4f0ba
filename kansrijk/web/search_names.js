/**
 * The names of programmes that stand in a question, and whether it asks about a name: 'wat kost VoorZorg'.
 *
 * The twin of matcher/search_names.py.
 */

import { own } from "./dutch.js";
import { words } from "./names.js";

const LONGEST = 8;

/**
 * The names in a question, the longest first; see `Names` in matcher/search_names.py.
 * @param {Object} read as `readQuestion` gives it
 * @param {Object} data
 * @returns {{found: {entries: number[], woorden: string, plekken: number[], gewoon: boolean}[], sure: boolean, only: boolean}}
 */
export function namesIn(read, data) {
  const { behoeften: { taal }, alledaags, namen } = data;
  const has = (set, word) => own(set, word) !== undefined;
  const mended = new Map(read.verbeterd);
  const typed = words(read.vraag);
  const tokens = typed.map((w) => mended.get(w) || w);
  const asked = typed.map((word) => has(data.om_een_naam, word));
  const beside = typed.map((word, i) => asked[i] || has(taal.gewoon, word) || has(data.bij_een_naam, word));
  const taken = new Set();
  const said = new Set(read.woorden.filter((word) => word.inZin).map((word) => word.plek));
  const found = [];
  let sure = false;
  let only = false;
  for (let size = Math.min(tokens.length, LONGEST); size > 0; size -= 1) {
    for (let start = 0; start + size <= tokens.length; start += 1) {
      const phrase = tokens.slice(start, start + size);
      const entries = own(namen, phrase.join(""));
      const plekken = phrase.map((_, i) => start + i);
      if (entries === undefined || plekken.some((i) => taken.has(i))) continue;
      const around = [...tokens.keys()].filter((i) => !plekken.includes(i));
      const alone = around.some((i) => asked[i]) && around.every((i) => beside[i]);
      if (phrase.every((w) => has(taal.gewoon, w)) && !(alone && size > 1)) continue;
      if (size === 1 && said.has(start) && !alone) continue;
      // Nobody writes a word of every day in two: 'mijn vriend en ik' is no 'vrienden'.
      if (size > 1 && has(alledaags, phrase.join(""))) continue;
      for (const i of plekken) taken.add(i);
      // A name that is also an ordinary word ('vrienden', 'voorzorg', 'pad') says less inside a sentence.
      const everyday = has(alledaags, phrase[0]);
      const gewoon = size === 1 && tokens.length > 1 && !alone && (has(taal.zinnen, phrase[0]) || everyday);
      sure = sure || !gewoon || !everyday;
      only = only || alone;
      found.push({ entries, woorden: phrase.join(" "), plekken, gewoon });
    }
  }
  return { found, sure, only };
}
