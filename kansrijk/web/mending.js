/**
 * Mending a word with a typing error: the nearest word that the knowledge base knows.
 *
 * A participle of a known verb is no error, and becomes that verb. The twin of matcher/mending.py.
 */

import { compoundParts, own, stem } from "./dutch.js";
import { sound } from "./sounds.js";
import { editDistance } from "./spelling.js";

const SHORTEST_MENDED = 4;
const SHORTEST_TWICE = 8;
const SHORTEST_FREE = 6;
const USED_OFTEN = 2;
const SHORTEST_LIKELY = 8;
/** Words that sound alike differ in length and in letters by so many at most: only a quick way to leave out the rest. */
const MOST_LETTERS = 2;
/** Letters that people take for each other: neighbours on the keyboard, and sounds that are alike. */
const TAKEN_FOR = new Set((
  "dt td sz zs fv vf gh hg ck kc qw wq we ew er re rt tr ty yt yu uy ui iu io oi op po as sa sd ds df fd fg gf hj jh jk kj kl lk "
  + "zx xz xc cx cv vc vb bv bn nb nm mn yi iy ea ae ei ie oe eo ou uo au ua"
).split(" "));

/**
 * Whether nobody here knows a word, so that it may have a typing error.
 * @param {string} word
 * @param {Object} language
 * @returns {boolean}
 */
export function isStrange(word, language) {
  const { stammen, namen, gewoon } = language;
  if (word.length < SHORTEST_MENDED || /^[0-9]+$/.test(word) || own(stammen, stem(word, language)) !== undefined
    || own(namen, word) !== undefined || own(gewoon, word) !== undefined) return false;
  // A compound of known words is a good word: 'schoolfeesten'.
  return compoundParts(word, language).length === 0;
}

/**
 * How many errors are mended in a word.
 * @param {string} word
 * @returns {number}
 */
export const mostErrors = (word) => (word.length < SHORTEST_TWICE ? 1 : 2);

/**
 * A word that nobody here knows, as its nearest word that is known; else the word itself.
 * @param {string} word
 * @param {Object} language
 * @returns {string}
 */
export function mend(word, language) {
  if (!isStrange(word, language)) return word;
  const plain = participle(word, language);
  if (plain !== "") return plain;
  const alike = soundsLike(word, language);
  if (alike !== "") return alike;
  const allowed = mostErrors(word);
  const likely = [...word].slice(2).every((_, i) => own(language.drietallen, word.slice(i, i + 3)) !== undefined);
  let best = null;
  for (const other of nearWords(word, allowed, language.woorden)) {
    if (Math.abs(other.length - word.length) > allowed || other.length < SHORTEST_MENDED) continue;
    const distance = editDistance(other, word, allowed);
    if (distance > allowed) continue;
    if (word.length < SHORTEST_FREE && (other[0] !== word[0] || language.woorden[other] < USED_OFTEN)) continue;
    if (!isSlip(word, other) || (likely && !isSmall(word, other, distance))) continue;
    const key = [distance, other[0] === word[0] ? 0 : 1, -language.woorden[other], other];
    if (best === null || isBefore(key, best)) best = key;
  }
  return best === null ? word : best[3];
}

/** Per table of known words: pair of letters -> the words that have it. */
const PAIRS = new WeakMap();

/** The different pairs of neighbours in a word, its begin and end counted as letters. */
function pairsOf(word) {
  const whole = `^${word}$`;
  return new Set([...whole].slice(1).map((_, i) => whole.slice(i, i + 2)));
}

/**
 * The known words among which all are that are so many errors away.
 *
 * An error breaks three pairs at most, so such a word has all others. A word with hardly any different pairs has
 * them more than once, and never are all of them broken.
 */
function nearWords(word, allowed, known) {
  let pairs = PAIRS.get(known);
  if (pairs === undefined) {
    pairs = new Map();
    for (const other of Object.keys(known)) {
      for (const pair of pairsOf(other)) {
        if (pairs.has(pair)) pairs.get(pair).push(other);
        else pairs.set(pair, [other]);
      }
    }
    PAIRS.set(known, pairs);
  }
  const mine = [...pairsOf(word)];
  const shared = new Map();
  for (const other of mine.flatMap((pair) => pairs.get(pair) || [])) shared.set(other, (shared.get(other) || 0) + 1);
  const least = Math.max(1, mine.length - 3 * allowed);
  return [...shared].filter(([, number]) => number >= least).map(([other]) => other);
}

/** The most used known word that sounds the same: 'slegt' -> 'slecht', 'programa' -> 'programma'; else "". */
function soundsLike(word, language) {
  const said = sound(word);
  const letters = [...new Set(word)];
  let best = "";
  for (const other of maybeAlike(said, language.woorden)) {
    if (Math.abs(other.length - word.length) > MOST_LETTERS) continue;
    if (letters.filter((letter) => !other.includes(letter)).length > MOST_LETTERS) continue;
    const ahead = best === "" ? 1 : language.woorden[other] - language.woorden[best];
    if ((ahead > 0 || (ahead === 0 && other < best)) && sound(other) === said) best = other;
  }
  return best;
}

/** Per table of known words: how many words were asked for, and once that pays, the words by how they sound. */
const SOUNDS = new WeakMap();
const PAYS = 30;

/** The known words among which all are that sound like this. */
function maybeAlike(said, known) {
  let sounds = SOUNDS.get(known);
  if (sounds === undefined) SOUNDS.set(known, (sounds = { asked: 0, words: null }));
  sounds.asked += 1;
  if (sounds.asked < PAYS) return Object.keys(known);
  if (sounds.words === null) {
    sounds.words = new Map();
    for (const other of Object.keys(known)) {
      const heard = sound(other);
      if (sounds.words.has(heard)) sounds.words.get(heard).push(other);
      else sounds.words.set(heard, [other]);
    }
  }
  return sounds.words.get(said) || [];
}

function isBefore(a, b) {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] !== b[i]) return a[i] < b[i];
  }
  return false;
}

/** Whether one letter for another is a likely slip: 'dringen' is a word of its own, and no way to type 'drinken'. */
function isSlip(word, other) {
  if (word.length !== other.length) return true;
  const wrong = [...word].map((letter, i) => letter + other[i]).filter(([a, b]) => a !== b);
  const swapped = wrong.length === 2 && wrong[0] === wrong[1][1] + wrong[1][0];
  return swapped || wrong.every((pair) => TAKEN_FOR.has(pair));
}

/**
 * Whether an error is one that is also made in a word that looks right: one letter in a long word, the last letter
 * left out ('angs'), or a letter once instead of twice ('stres').
 */
function isSmall(word, other, distance) {
  if (distance > 1 || word[0] !== other[0]) return false;
  return word.length >= SHORTEST_LIKELY || other.startsWith(word) || onceEach(word) === onceEach(other);
}

/** Every letter that stands twice in a row only once. */
const onceEach = (word) => [...word].filter((letter, i) => i === 0 || letter !== word[i - 1]).join("");

/** What a participle comes from, when that is known: 'gespijbeld' -> 'spijbel'; else ''. */
function participle(word, language) {
  if (!word.startsWith("ge") || !/[td]$/.test(word) || word.length <= SHORTEST_FREE) return "";
  return [word.slice(2, -1), word.slice(2)].find((plain) => own(language.stammen, stem(plain, language)) !== undefined) || "";
}
