/**
 * A name that was shortened, with the letters that stand for it: 'Preventie Alcohol Scholieren (PAS)'.
 *
 * The letters alone may mean something else, and so may the words; together they agree. The twin of
 * matcher/name_letters.py: works on the data of matcher.prepare_names only.
 */

import { nameKey, words } from './names.js';
import { sound } from './sounds.js';
import { NEAR, has } from './spelling.js';

const TWO = /^([^()]+?)(?: +[-–—] +| *: *| *\()([^()]+)\)?$/;
const BESIDE = /^([A-Z]{3,6}) ([^()]+)$/;
const SHORTEST_HALF = 5;

/**
 * The programme whose abbreviation and words both stand here, in either order.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function withItsLetters(text, names) {
  const found = TWO.exec(text) || BESIDE.exec(text);
  if (found === null) return null;
  for (const [letters, rest] of [[found[2], found[1]], [found[1], found[2]]]) {
    const key = nameKey(letters);
    for (const [id, phrase] of has(names.short, key) ? names.short[key] : []) {
      const known = phrase.split(" ");
      const content = words(rest).filter((w) => known.includes(w) || !saysNothing(w, names));
      const missing = known.filter((k) => !content.some((w) => same(w, k)));
      if (content.length > 1 && missing.length < 2 && content.every((w) => known.some((k) => same(w, k)))) {
        return { ids: [id], wijze: NEAR, sure: 90 };
      }
    }
  }
  return null;
}

/** Whether a word does not tell what the letters stand for: a small word, or where it is given. */
function saysNothing(word, names) {
  return has(names.fillers, word) || has(names.places, word);
}

/** Whether a word is the known one, the first half of it, or sounds like it. */
function same(word, known) {
  const [first, second] = word.length <= known.length ? [word, known] : [known, word];
  return sound(word) === sound(known) || (first.length >= SHORTEST_HALF && second.startsWith(first));
}
