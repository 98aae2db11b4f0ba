/**
 * Spelling: which names are one typing error away, and which look like a text.
 *
 * The twin of matcher/spelling.py: works on the data of matcher.prepare_names only. The names that share pairs
 * of letters with a text are looked up, so that the time a text takes depends on the names that look like it
 * and not on how many there are.
 *
 * @typedef {{ids: string[], wijze: string, sure: number}} Found The ids a text leads to, how, and how sure in
 *   hundredths.
 * @typedef {Object<string, any>} Names What prepare_names made.
 */

import { LEGAL_FORMS } from './name_words.js';
import { sound } from './sounds.js';

export const NEAR = "bijna";
export const FAMILY = "familie";
const SHORTEST_NEAR = 7;
const LONG = 12;
const SHORTEST_CHANGED = 9;
const ALIKE = 50;
const MUCH_ALIKE = 70;
const NAMED = 100;
const LIKELY = 70;
const SAYING_LITTLE = ["generic", "schools", "vocabulary", "daily"];
const WORD_ENDINGS = ["s", "en", "n", "e"];
const SHORT_NAME = 4;
const ENOUGH_PAIRS = 7;
const APART = 3;
/** How much a name stands out that has a word of its own; see `standing` in the prepared names. */
export const OF_ITS_OWN = 2;
/** No name of ours has more words. */
export const LONGEST_NAME = 14;

/**
 * Whether a table of the prepared data has this key of its own.
 * @param {Object<string, any>} table
 * @param {string} key
 * @returns {boolean}
 */
export function has(table, key) {
  return Object.prototype.hasOwnProperty.call(table, key);
}

/**
 * The ids that have this key as a name or an alias; else those of the family that has.
 * @param {string} key
 * @param {Names} names
 * @returns {string[]}
 */
export function idsOf(key, names) {
  const tables = [names.names, names.aliases].filter((table) => has(table, key));
  // Most keys are nothing at all, and many are asked for.
  if (tables.length === 0) return has(names.families, key) ? [...names.families[key]].sort() : [];
  return [...new Set(tables.flatMap((table) => table[key]))].sort();
}

/**
 * The words as one, and where each of them begins in it; at the end where the last one ends.
 * @param {string[]} tokens
 * @returns {{joined: string, at: number[]}}
 */
export function writtenTogether(tokens) {
  const at = [0];
  for (const word of tokens) at.push(at[at.length - 1] + word.length);
  return { joined: tokens.join(""), at };
}

/**
 * A name of seven letters or more that sounds the same, or has one typing error, or two in twelve letters.
 *
 * And no rival: what lies as near to two programmes leads to neither.
 * @param {string[]} tokens
 * @param {Names} names
 * @returns {Found|null}
 */
export function near(tokens, names) {
  const key = tokens.join("");
  if (key.length < SHORTEST_NEAR - 1 || (tokens.length < APART && has(names.lookalikes, key))) return null;
  const alike = soundsLike(tokens, key, names);
  if (alike !== null) return alike;
  const pairs = bigrams(key);
  const digits = digitsOf(key);
  let closest = LONG;
  let meant = [];
  for (const number of candidates(key, pairs, names)) {
    const phrase = names.known[number];
    const known = phrase.replace(/ /g, "");
    const allowed = known.length < SHORTEST_NEAR ? 0 : known.length < LONG ? 1 : 2;
    if (Math.abs(known.length - key.length) > allowed) continue;
    if (allowed === 0 || has(names.ordinary, known) || digitsOf(known) !== digits) continue;
    // The singular of a name, or its first half, is a word of its own: 'Playground'.
    if (phrase.startsWith(key)) continue;
    const distance = editDistance(known, key, allowed);
    if (distance > 0 && distance <= allowed && distance <= closest && errorsOnly(tokens, phrase.split(" "), names)) {
      if (distance < closest) {
        closest = distance;
        meant = [];
      }
      const ids = idsOf(known, names);
      if (!meant.some((other) => other.join(" ") === ids.join(" "))) meant.push(ids);
    }
  }
  if (meant.length !== 1) return null;
  const sure = 90 - Math.floor((100 * closest) / key.length);
  return { ids: meant[0], wijze: meant[0].length > 1 ? FAMILY : NEAR, sure };
}

/** The one programme whose name sounds the same, when no other word was written: 'Marietje Kessels Projekt'. */
function soundsLike(tokens, key, names) {
  const said = sound(key);
  if (!has(names.sounds, said) || key.length < SHORTEST_CHANGED) return null;
  const phrase = names.sounds[said];
  const joined = phrase.replace(/ /g, "");
  // '1. Triple P niveau 4 en 5'.
  if (joined === key || digitsOf(joined) !== digitsOf(key)) return null;
  const known = phrase.split(" ");
  if (tokens.some((w) => !known.includes(w) && (has(names.vocabulary, w) || has(names.generic, w)))) {
    // 'Piep zij de Muis': another word, but it sounds the same and the rest of the name is there.
    const standing = has(names.standing, joined) ? names.standing[joined] : 0;
    if (standing < OF_ITS_OWN || tokens.length !== known.length) return null;
    if (tokens.filter((w, i) => w !== known[i]).length > 1) return null;
  }
  const ids = idsOf(joined, names);
  return { ids, wijze: ids.length > 1 ? FAMILY : NEAR, sure: 85 };
}

/** For each programme, how many letters of words that few names have stand in the text, also inflected. */
function rareWords(tokens, names) {
  const found = new Map();
  for (const word of tokens) {
    if (word.length < SHORT_NAME || SAYING_LITTLE.some((table) => has(names[table], word))) continue;
    let meant = has(names.name_words, word) ? names.name_words[word] : null;
    for (const ending of meant === null ? WORD_ENDINGS : []) {
      if (meant !== null && meant.length > 0) break;
      const other = word.endsWith(ending) ? word.slice(0, -ending.length) : word + ending;
      if (has(names.name_words, other)) meant = names.name_words[other];
    }
    for (const id of meant ?? []) found.set(id, (found.get(id) || 0) + word.length);
  }
  return found;
}

/**
 * Whether the words that differ are misspelled, and not other words: 'Omgaan met peuters' is another course.
 * @param {string[]} tokens
 * @param {string[]} known
 * @param {Names} names
 * @returns {boolean}
 */
function errorsOnly(tokens, known, names) {
  const strange = tokens.filter((w) => !known.includes(w) && !known.some((k) => inflected(w, k)));
  const wordsKnown = [names.vocabulary, names.daily, names.other, names.lookalikes, names.generic];
  if (strange.some((w) => wordsKnown.some((table) => has(table, w)))) return false;
  // 'Voorleesexpert' is a word of its own.
  const whole = known.join("");
  if (strange.some((w) => endsInAnotherWord(w, whole, names))) return false;
  // Words written together, not a word left out.
  if (tokens.length !== known.length) return strange.length > 0 && tokens.length < known.length;
  for (let i = 0; i < tokens.length; i += 1) {
    const word = tokens[i];
    const meant = known[i];
    if (word !== meant && !inflected(word, meant)) {
      const begins = word[0] === meant[0] || meant.length > SHORT_NAME; // 'Uk en Duk'
      if (begins && impossible(word, names) && editDistance(word, meant, 1) <= 1) continue;
      const allowed = meant.length < 5 ? 0 : meant.length < 10 ? 1 : 2;
      if (word[0] !== meant[0] || editDistance(word, meant, allowed) > allowed) return false;
      // Another letter in a short word soon makes another word: 'Taalspel' for Taakspel.
      const short = word.length === meant.length && meant.length < SHORTEST_CHANGED;
      if (short && [...word].sort().join("") !== [...meant].sort().join("")) return false;
    }
  }
  return true;
}

/** Whether a word ends in one that makes something else of a name, and the name does not: 'Voorleesexpert'. */
function endsInAnotherWord(word, whole, names) {
  for (let cut = 0; cut < word.length - 3; cut += 1) {
    if (has(names.other, word.slice(cut)) && !whole.endsWith(word.slice(cut))) return true;
  }
  return false;
}

/** Whether three letters of a word stand together in no word that we know: 'wirh', 'ogrn' can only be an error. */
function impossible(word, names) {
  if (word.length < SHORT_NAME - 1) return false;
  const closed = `^${word}$`;
  for (let i = 0; i < closed.length - 2; i += 1) {
    if (!names.threes.includes(` ${closed.slice(i, i + 3)} `)) return true;
  }
  return false;
}

/**
 * Whether one is the plural of the other, or so written.
 * @param {string} word
 * @param {string} meant
 * @returns {boolean}
 */
function inflected(word, meant) {
  if (["s", "en", "n", "e"].some((e) => word + e === meant || meant + e === word)) return true;
  return word.endsWith("jes") && meant.endsWith("en") && word.slice(0, -3) === meant.slice(0, -2);
}

function digitsOf(key) {
  return key.replace(/[^0-9]/g, "");
}

/**
 * The different pairs of neighbouring letters of a key, sorted.
 * @param {string} key
 * @returns {string[]}
 */
export function bigrams(key) {
  const found = new Set();
  for (let i = 0; i < key.length - 1; i += 1) found.add(key.slice(i, i + 2));
  return [...found].sort();
}

/**
 * The known names that may be two errors away or less, and begin with the same letter.
 *
 * An error breaks three pairs of letters at most, so of any seven pairs such a name has one: the rarest will do.
 * @param {string} key
 * @param {string[]} pairs
 * @param {Names} names
 * @returns {number[]}
 */
function candidates(key, pairs, names) {
  const places = (pair) => (has(names.bigrams, pair) ? names.bigrams[pair] : []);
  const order = (a, b) => places(a).length - places(b).length || (a < b ? -1 : 1);
  const rarest = [...pairs].sort(order).slice(0, ENOUGH_PAIRS);
  const numbers = [...new Set(rarest.flatMap(places))].filter((n) => names.known[n][0] === key[0]);
  return numbers.sort((a, b) => a - b);
}

/**
 * How many of these pairs each known name has, by its place in `known`; only names that share one.
 * @param {string[]} pairs
 * @param {Names} names
 * @returns {Map<number, number>}
 */
function sharing(pairs, names) {
  const counted = new Map();
  for (const pair of pairs) {
    for (const number of has(names.bigrams, pair) ? names.bigrams[pair] : []) {
      counted.set(number, (counted.get(number) || 0) + 1);
    }
  }
  return counted;
}

/**
 * Insertions, deletions, changes and swaps of neighbours between two words; limit + 1 when there are more.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 * @returns {number}
 */
export function editDistance(a, b, limit) {
  if (a === b) return 0;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = row;
    row = current;
  }
  return Math.min(row[row.length - 1], limit + 1);
}

/**
 * The ids of at most three programmes that a person would see in it: those named in its words, then those whose
 * names have a rare word of it, then those whose letters look like it as a whole.
 *
 * Likeness is the share of pairs of letters (Dice), in whole hundredths; from 70 it counts, or from 50 when they begin
 * alike.
 * @param {string} key
 * @param {string[]} tokens
 * @param {Names} names
 * @param {number} [limit]
 * @returns {string[]}
 */
export function resembles(key, tokens, names, limit = 3) {
  const scored = new Map();
  const add = (id, score) => scored.set(id, Math.max(scored.get(id) || 0, score));
  const { joined, at } = writtenTogether(tokens);
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + 8); end += 1) {
      const part = joined.slice(at[start], at[end]);
      if (part.length >= SHORT_NAME && !has(names.generic, part)) {
        for (const id of idsOf(part, names)) add(id, NAMED + part.length);
      }
    }
  }
  const rare = rareWords(tokens, names);
  for (const [id, letters] of rare) add(id, 60 + Math.min(30, letters));
  // 'Stichting Schuilplaats' has only its first word in common with 'Stichting Thuis Op Straat'.
  const ofAnyKind = tokens.length > 1 && LEGAL_FORMS.includes(tokens[0]);
  const pairs = bigrams(key);
  for (const [number, shared] of sharing(pairs, names)) {
    const alike = Math.floor((200 * shared) / (pairs.length + names.sizes[number]));
    if (rare.size > 0 && names.known[number].startsWith(key.slice(0, SHORT_NAME))) {
      // 'Stevige Start' is rather Stevig Ouderschap than Samen Stevig Staan.
      for (const id of idsOf(names.known[number].replace(/ /g, ""), names)) if (rare.has(id)) add(id, 65 + Math.min(30, rare.get(id)));
    }
    if (alike >= ALIKE) {
      const known = names.known[number].replace(/ /g, "");
      if (alike < MUCH_ALIKE && (ofAnyKind || known.slice(0, 2) !== key.slice(0, 2))) continue;
      for (const id of idsOf(known, names)) add(id, alike);
    }
  }
  for (const word of tokens.filter((w) => w.length > SHORTEST_NEAR)) {
    for (const ending of WORD_ENDINGS.filter((e) => word.endsWith(e))) {
      for (const id of idsOf(word.slice(0, -ending.length), names)) add(id, NAMED);
    }
  }
  // Beside a programme that is named, one that shares a word with the text is not what a person would see in it.
  const least = [...scored.values()].some((score) => score >= NAMED) ? LIKELY : 0;
  const ids = [...scored.keys()].filter((id) => scored.get(id) >= least).sort((a, b) => scored.get(b) - scored.get(a) || (a < b ? -1 : 1));
  return ids.slice(0, limit);
}
