/**
 * The words of a text with how they were written: a capital, a hyphen, a sign or a '!' may tell a name from any words.
 *
 * The twin of matcher/name_words.py.
 */

import { words } from './names.js';

export const CAPITAL = /[A-Z\u00c0-\u00d6\u00d8-\u00de]/;
const CAPITALS = /[A-Z\u00c0-\u00d6\u00d8-\u00de]/g;
const SMALL = /[a-z\u00df-\u00f6\u00f8-\u00ff]/;
const CHUNK = /[^ ()/,;:]+/g;
const HYPHENS = /[-\u2010\u2011\u2013\u2014]/;
const MARK = /!['’"”]?$/;
/** Before a name they say nothing, and people leave them out of it. */
export const ARTICLES = ["de", "het", "een", "the"];
/** How the name of a school or another organisation begins: 'De Regenboog', ''t Nest'. */
export const LED_NAMES = ["de", "het", "t"];
/** What may be the organisation behind a programme, called like it: 'stichting Buurtgezinnen'. */
export const LEGAL_FORMS = ["stichting", "vereniging"];

/**
 * Whether a word is a year: '2026'.
 * @param {string} word
 * @returns {boolean}
 */
export function isAYear(word) {
  return /^(?:19|20)[0-9][0-9]$/.test(word);
}

/**
 * The words of a text in normal form with how they were written.
 *
 * With a capital, with more than one (KIES, KiVa, M@ZL), with no other letters; joined to the word before it by a
 * hyphen, or apart from it by a sign; with a '!' behind it (Bouw!).
 * @param {string} text
 * @returns {{text: string, capital: boolean, capitals: boolean, onlyCapitals: boolean, joined: boolean, apart: boolean, marked: boolean}[]}
 */
export function read(text) {
  const found = [];
  let last = 0;
  let sign = false;
  for (const chunk of text.matchAll(CHUNK)) {
    const capitals = (chunk[0].match(CAPITALS) || []).length > 1;
    let apart = sign || /[^ ]/.test(text.slice(last, chunk.index));
    let joined = false;
    const size = found.length;
    for (const piece of chunk[0].split(HYPHENS)) {
      const capital = CAPITAL.test(piece);
      for (const word of words(piece)) {
        found.push({ text: word, capital, capitals, onlyCapitals: capital && !SMALL.test(piece), joined, apart, marked: MARK.test(piece) });
        joined = false;
        apart = false;
      }
      joined = found.length > size;
    }
    last = chunk.index + chunk[0].length;
    sign = found.length === size;
  }
  return found;
}
