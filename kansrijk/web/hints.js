/**
 * Loose words that point at a subject: one alone proves nothing, several together do.
 *
 * The twin of matcher/hints.py.
 */

import { own } from "./dutch.js";

const ELSEWHERE = -1;
const PART_SHARE = 60;
const ALONE = 50;
const BESIDE = 80;
const KEPT_SHARE = 60;
const MOST = 3;
const FULL = 160;
const HINT_WEIGHT = 60;
const ONLY = 150;
const HERE = 40;
const PHRASE = 100;
const STRANGE = 15;

const isPlain = (token, language) => own(language.gewoon, token.woord) !== undefined;

/**
 * [subject, weight, the words] that the words without a meaning of their own hint at, strongest first.
 * @param {Object[]} tokens the words of a question
 * @param {Set<number>} taken places of the words that say something already
 * @param {Set<string>} named the subjects they name
 * @param {boolean} about whether it is about children or school at all: without that, one word is no hint
 * @param {Object} language
 */
export function subjectHints(tokens, taken, named, about, language) {
  const totals = new Map();
  const said = new Map();
  const seen = new Set();
  for (const token of tokens) {
    if (taken.has(token.plek) || isPlain(token, language) || seen.has(token.stam)) continue;
    seen.add(token.stam);
    for (const [place, weight] of hintsOf(token, language)) {
      if (place === ELSEWHERE) continue;
      totals.set(place, (totals.get(place) || 0) + weight);
      said.set(place, [...(said.get(place) || []), token.getypt]);
    }
  }
  const names = language.wijzer_namen;
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || (names[a[0]] < names[b[0]] ? -1 : 1));
  if (ranked.length === 0) return [];
  const top = ranked[0][1];
  const found = [];
  for (const [place, total] of ranked) {
    const name = names[place];
    const least = named.size === 0 || named.has(name) ? ALONE : BESIDE;
    if (named.size === 0 && !about && said.get(place).length === 1) continue;
    if (total >= least && total * 100 >= top * KEPT_SHARE && found.length < MOST) {
      found.push([name, Math.floor((Math.min(total, FULL) * HINT_WEIGHT) / 100), said.get(place).join(" ")]);
    }
  }
  return found;
}

/** [place, weight] of what a word hints at; else what its parts do. */
function hintsOf(token, language) {
  const row = own(language.wijzers, token.stam);
  if (row !== undefined) return numbersOf(row);
  return token.delen.flatMap((part) => numbersOf(own(language.wijzers, part) || "")
    .map(([place, weight]) => [place, Math.floor((weight * PART_SHARE) / 100)]));
}

/** '3 60 12 40' -> [[3, 60], [12, 40]]. */
function numbersOf(row) {
  const numbers = row === "" ? [] : row.split(" ").map(Number);
  const found = [];
  for (let i = 0; i < numbers.length; i += 2) found.push([numbers[i], numbers[i + 1]]);
  return found;
}

/**
 * Whether more in a question points at other things than at what this knowledge base is about.
 * @param {Object[]} tokens
 * @param {number} phrases how many phrases of more words in it name a subject
 * @param {Object} language
 */
export function isElsewhere(tokens, phrases, language) {
  let here = phrases * PHRASE;
  let elsewhere = 0;
  let strange = 0;
  for (const token of tokens) {
    if (token.inZin || isPlain(token, language)) continue;
    if (own(language.overal, token.stam) !== undefined) here += HERE;
    const hints = hintsOf(token, language);
    const only = hints.every(([place]) => place === ELSEWHERE);
    for (const [place, weight] of hints) {
      if (place === ELSEWHERE) elsewhere += only ? Math.floor((weight * ONLY) / 100) : weight;
      else here += weight;
    }
    if (hints.length === 0 && own(language.stammen, token.stam) === undefined && token.delen.length === 0
      && !/^[0-9]+$/.test(token.woord)) strange += STRANGE;
  }
  return elsewhere > 0 && elsewhere + strange >= here;
}
