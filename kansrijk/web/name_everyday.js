/**
 * Names that are words of daily life too: 'Storm', 'Bouw!', 'KIES'. How such a word is written says whether it is the name.
 *
 * The twin of matcher/name_everyday.py: works on the data of matcher.prepare_names only.
 */

import { lacksCapitals } from './name_beside.js';
import { ARTICLES, read } from './name_words.js';
import { nameKey } from './names.js';
import { OF_ITS_OWN, has } from './spelling.js';

/**
 * Whether a text is one word of daily life that is not written as a name: 'Storm', 'bouw'; not 'KIES', 'Bouw!'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isEveryday(text, names) {
  const content = read(text).filter((w) => !ARTICLES.includes(w.text));
  if (content.length !== 1 || !writtenPlainly(content[0], names)) return false;
  const word = content[0];
  return has(names.daily, word.text) || has(names.vocabulary, word.text) || lacksCapitals(word, names);
}

/**
 * Whether such a word stands there in small letters: in a list, it is any word.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isInPassing(text, names) {
  return isEveryday(text, names) && !read(text).some((w) => w.capital);
}

/**
 * Whether a name of one word is written like any word: without capitals inside or a '!', or 'training' glued on.
 * @param {Word} word
 * @param {Names} names
 * @returns {boolean}
 */
export function writtenPlainly(word, names) {
  return !(word.capitals || signed(word, names) || names.glued.some((e) => word.text.endsWith(e)));
}

/**
 * Whether a name of one word is written with the sign that it ends in: 'Bouw!'.
 * @param {Word} word
 * @param {Names} names
 * @returns {boolean}
 */
export function signed(word, names) {
  return word.marked && has(names.signed, word.text);
}

/**
 * Whether a name behind a label or a verb may be any subject: 'leefstijl', 'Praten met kinderen'; not 'Stevig Ouderschap'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function mayBeAnyHeading(text, names) {
  const key = nameKey(text);
  const tokens = read(text);
  if (isEveryday(text, names) || has(names.ordinary, key) || has(names.said, key)) return true;
  const small = tokens.length > 1 && !tokens.slice(1).some((w) => w.capital);
  return small && (has(names.standing, key) ? names.standing[key] : 0) < OF_ITS_OWN;
}

/**
 * Whether what is listed may be any words: all of daily life, and in small letters but for the first: 'Bouw en sprint'.
 * @param {string[]} parts
 * @param {Names} names
 * @returns {boolean}
 */
export function areAnyWords(parts, names) {
  return parts.slice(1).every((part) => isInPassing(part, names)) && isEveryday(parts[0], names);
}
