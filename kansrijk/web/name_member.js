/**
 * Which programmes of a family are meant: by a level, a kind of school, an age or a place that stands beside its name.
 *
 * 'Triple P niveau 2, 3 en 4', 'Lekker Fit po', 'Triple P voor pubers'. When none fits, the family is asked about.
 * The twin of matcher/name_member.py: works on the data of matcher.prepare_names only.
 */

import { ALIAS } from './name_around.js';
import { isForSchool, onlyANumber, saysNothing } from './name_beside.js';
import { read } from './name_words.js';
import { FAMILY, LONGEST_NAME, has, writtenTogether } from './spelling.js';

const TOLD = 78;
const LISTED = 85;
const NUMBERS = "[0-9](?:(?: ?[,/&+–-] ?| (?:en|t/m|tm|tot en met|tot|of|plus) |, )(?:niveau )?[0-9])*";
const LEVELS = new RegExp(`[(:,-]? ?(?:niveaus?|levels?|niv\\.?) ?(${NUMBERS})(?![0-9])\\)?`, "i");
const BARE = new RegExp(` *[(:,-]? ?(${NUMBERS})\\)?(?=$|[,;)(]| (?:door|via|bij|op|voor|in|\\())`);
const RANGE = /([0-9])(?: ?[–-] ?| (?:t\/m|tm|tot en met|tot) )(?:niveau )?([0-9])/g;
const CLASS = /(?:^|[ (,])(groep|groepen|gr\.?|klas|klassen|kl\.?|leerjaar) ?([1-8])(?![0-9])/;
const UPPER = 4;
const LONG_WORD = 8;

/**
 * The programmes of a family for exactly the levels that are listed; the whole family when one of them is unknown.
 * @param {string} text
 * @param {Names} names
 * @param {function(string, Names): (Found|null)} meant
 * @returns {Found|null}
 */
export function ofLevels(text, names, meant) {
  const listed = /[0-9]/.test(text) ? text.match(LEVELS) || (/[1-5]/.test(text) ? text.match(BARE) : null) : null;
  if (listed === null) return null;
  const rest = `${text.slice(0, listed.index)} ${text.slice(listed.index + listed[0].length)}`;
  const family = meant(rest.replace(/ +/g, " ").replace(/^ +| +$/g, ""), names);
  const levels = (id) => (has(names.levels, id) ? names.levels[id] : "");
  if (family === null || family.wijze !== FAMILY || !family.ids.some((id) => has(names.levels, id))) return null;
  const asked = numbers(listed[1]);
  const ids = family.ids.filter((id) => asked.some((n) => levels(id).includes(n)));
  if (!asked.every((n) => ids.some((id) => levels(id).includes(n)))) return ids.length > 0 ? family : null;
  // What else is listed beside the family stays: 'BoekStart en Triple P niveau 4'.
  const members = Object.values(names.families).filter((some) => some.some((id) => has(names.levels, id))).flat();
  return { ids: [...ids, ...family.ids.filter((id) => !members.includes(id))].sort(), wijze: ALIAS, sure: LISTED };
}

/** The figures of a list, with those between the ends of a range. */
function numbers(text) {
  const found = text.match(/[0-9]/g);
  for (const [, first, last] of text.matchAll(RANGE)) {
    for (let n = Number(first); n <= Number(last); n += 1) found.push(String(n));
  }
  return [...new Set(found)].sort();
}

/**
 * The programmes of a family that are given where the text says; the whole family when it does not say.
 *
 * A place counts only in families that the places tell apart: one is for schools and another for childcare.
 * @param {string} text
 * @param {Found} found
 * @param {Names} names
 * @returns {Found}
 */
export function theOnesGivenThere(text, found, names) {
  if (found.wijze !== FAMILY) return found;
  const said = read(text).map((w) => w.text);
  const there = found.ids.filter((id) => has(names.given_at, id) && names.given_at[id].some((w) => said.includes(w)));
  if (there.length === 1) return { ids: there, wijze: ALIAS, sure: TOLD };
  const choosing = [...said.filter((w) => has(names.schools, w)), ...ofTheClass(text)];
  return choosing.length > 0 ? chosen(found, choosing, names) : found;
}

/** The kind of school, or the part of one, that has such a class: 'groep 3-8' is po, 'klas 2' the lower part of vo. */
function ofTheClass(text) {
  const listed = text.toLowerCase().match(CLASS);
  if (listed === null) return [];
  if (listed[1].startsWith("g")) return ["po"];
  const number = Number(listed[2]);
  if (number === 3) return ["vo"];
  return ["vo", number >= UPPER ? "bovenbouw" : "onderbouw"];
}

/**
 * The programmes of a family whose name stands in the text, by the words for a school or people beside it.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function memberBeside(text, names) {
  const tokens = read(text);
  const size = tokens.length;
  const chooses = (w) => has(names.schools, w.text) || has(names.people, w.text);
  // So are most texts: nothing chooses.
  if (!tokens.some(chooses) && ofTheClass(text).length === 0) return null;
  const { joined, at } = writtenTogether(tokens.map((w) => w.text));
  for (let length = Math.min(size - 1, LONGEST_NAME); length > 0; length -= 1) {
    for (let start = 0; start <= size - length; start += 1) {
      const end = start + length;
      const key = joined.slice(at[start], at[end]);
      if (!has(names.families, key) || !(tokens[start].capital && !has(names.daily, key))) continue;
      const family = { ids: names.families[key], wijze: FAMILY, sure: TOLD };
      const beside = [...tokens.slice(0, start), ...tokens.slice(end)].filter((w) => !saysLittle(w, family.ids, names));
      const choosing = [...beside.map((w) => w.text), ...ofTheClass(text)];
      if (choosing.length > 0 && beside.every(chooses)) {
        const found = chosen(family, choosing, names);
        return found !== family ? found : null;
      }
    }
  }
  return null;
}

/** Whether a word chooses nothing: one that says nothing, a number, or the family by another of its names. */
function saysLittle(word, ids, names) {
  // 'LLL VSO Kinderopvang'.
  if (word.capital && has(names.organisations, word.text) && !has(names.kind, word.text)) return false;
  if (onlyANumber(word.text)) return true;
  if (has(names.families, word.text) && names.families[word.text].join(" ") === ids.join(" ")) return true;
  return saysNothing(word.text, names) && !has(names.schools, word.text);
}

/**
 * Those of a family that every word fits; the family when the words fit none of them, or all.
 *
 * A word such as 'onderwijs' that says of no kind of school which it is chooses nothing.
 */
function chosen(family, words, names) {
  const choosing = (w) => has(names.people, w) || (has(names.schools, w) && names.schools[w].length > 0);
  const said = words.filter((w) => choosing(w) || family.ids.some((id) => fits(w, id, names)));
  const ids = family.ids.filter((id) => said.every((word) => fits(word, id, names)));
  if (ids.length === 0 || ids.length === family.ids.length) return family;
  return { ids, wijze: ids.length === 1 ? ALIAS : FAMILY, sure: TOLD };
}

/** Whether a word for a kind of school or for people says that it is this programme. */
function fits(word, programme, names) {
  // 'basisschool' is part of 'basisschoolleeftijd'.
  const own = names.own[programme][0];
  if (own.includes(` ${word} `) || (word.length >= LONG_WORD && own.includes(` ${word}`))) return true;
  if (has(names.schools, word)) return isForSchool(word, programme, names);
  return names.told[programme].includes(` ${word} `);
}
