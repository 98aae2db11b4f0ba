/**
 * Where it is offered and by whom: which words beside a name are a place, and when a name is an organisation's.
 *
 * The twin of matcher/name_place.py: works on the data of matcher.prepare_names only.
 */

import { isAnother } from './name_stranger.js';
import { has } from './spelling.js';
import { LED_NAMES, LEGAL_FORMS } from './name_words.js';

const IN_PARTS = ["team", "teams", "regio", "wijk", "wijkteam", "locatie", "stadsdeel", "gebied", "dorp"];
const LONGEST_PLACE = 5;
const SHORTEST_LOWER = 4;
const LONGEST_CALLED = 10;
const SCHOOLS_NAMED = ["college", "lyceum", "gymnasium"];
const NUMBER = /^[0-9]+$/;

/**
 * Where a place stands, as first and one past the last; of those that begin at one word the longest first.
 * @param {Word[]} tokens
 * @param {Names} names
 * @returns {Array<[number, number]>}
 */
export function placeSpans(tokens, names) {
  const found = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (has(names.organisations, tokens[first].text)) continue;
    for (let last = Math.min(tokens.length, first + LONGEST_PLACE); last > first; last -= 1) {
      const phrase = tokens.slice(first, last).map((w) => w.text).join(" ");
      // 'Contour de Twern'.
      if (tokens[first].capital && (has(names.places, phrase) || has(names.places, phrase.replace(/ /g, "")))) found.push([first, last]);
      else if (has(names.places, phrase) && names.places[phrase] === 2 && phrase.length >= SHORTEST_LOWER) found.push([first, last]);
    }
  }
  return found;
}

/**
 * The positions outside start..end that are together a place or the name of a school or other organisation.
 *
 * 'Krimpen aan den IJssel', 'home-start gouda', 'obs De Vlinder'. A place that is a word besides needs a capital.
 * @param {Word[]} tokens
 * @param {Array<[number, number]>} spans  what `placeSpans` says of these words
 * @param {number} start
 * @param {number} end
 * @param {Names} names
 * @returns {Set<number>}
 */
export function placesBeside(tokens, spans, start, end, names) {
  const found = new Set();
  let seen = -1;
  for (const [first, last] of spans) {
    if (first === seen || !(last <= start || first >= end)) continue;
    for (let at = first; at < last; at += 1) found.add(at);
    seen = first;
  }
  organisationBehind(tokens, end, found, names);
  return found;
}

/**
 * Whether a word in small letters says which team or neighbourhood: 'team zuid'.
 * @param {Word[]} tokens
 * @param {number} at
 * @param {Names} names
 * @returns {boolean}
 */
export function isAPart(tokens, at, names) {
  return at > 0 && has(names.place_parts, tokens[at].text) && IN_PARTS.includes(tokens[at - 1].text);
}

/**
 * Adds the words of 'obs De Vlinder' or 'welzijn Delfzicht' behind a name: a kind of organisation, and what it is called.
 *
 * 'Unity Kerk Almere' is another Unity: a kind that has nothing to do with children gives no programme.
 */
function organisationBehind(tokens, end, found, names) {
  for (let at = end; at < tokens.length - 1; at += 1) {
    const kind = tokens[at].text;
    const isKind = has(names.organisations, kind) || has(names.teams, kind);
    if (!isKind || (at === end && has(names.other, kind))) continue;
    let last = at + 1;
    while (
      last < tokens.length &&
      (tokens[last].capital || LED_NAMES.includes(tokens[last].text)) &&
      !has(names.organisations, tokens[last].text)
    ) {
      last += 1;
    }
    // 'school Carnaval' is not what a school is called.
    const inSmall = has(names.teams, kind) || !tokens[at].capital;
    const ofATrade = last === at + 2 && inSmall && isAnother(tokens[at + 1], names);
    if (last > at + 1 && tokens[last - 1].capital && !ofATrade) for (let i = at; i < last; i += 1) found.add(i);
  }
}

/**
 * Whether a kind of organisation behind a short name says that it is called so: 'Opstapje Kinderopvang', 'OKO Sporthal'.
 *
 * Not when the programme has that kind in a name of its own ('BoekStart in de kinderopvang'), or capitals inside.
 */
function calledAfter(name, kind, last, names) {
  const key = name.map((w) => w.text).join("");
  if (!last || !kind.capital || kind.onlyCapitals || kind.apart || key.length > LONGEST_CALLED) return false;
  if (!has(names.organisations, kind.text) || has(names.kind, kind.text)) return false;
  if (name.some((w) => w.capitals && !w.onlyCapitals)) return false;
  const table = [names.names, names.aliases].find((t) => has(t, key));
  const meant = table === undefined ? [] : table[key];
  return !meant.some((id) => names.own[id][0].includes(` ${kind.text} `));
}

/**
 * Whether the name at start..end is more likely what an organisation is called: 'Kinderopvang Kaleidoscoop'.
 *
 * So it is when a kind of organisation stands right before a name of one word, or before a short one with its own
 * capital. What is written with capitals inside (KiVa) or has a word like 'methode' in or behind it remains a programme.
 * @param {Word[]} tokens
 * @param {number} start
 * @param {number} end
 * @param {Names} names
 * @returns {boolean}
 */
export function ofAnOrganisation(tokens, start, end, names) {
  const onePlainWord = end - start === 1 && !tokens[start].capitals;
  if (end < tokens.length) {
    const kind = tokens[end];
    const last = end + 1 === tokens.length;
    if ((onePlainWord && SCHOOLS_NAMED.includes(kind.text)) || calledAfter(tokens.slice(start, end), kind, last, names)) return true;
  }
  let before = start - 1;
  while (before >= 0 && LED_NAMES.includes(tokens[before].text)) before -= 1;
  if (before < 0 || !has(names.organisations, tokens[before].text)) return false;
  // 'stichting Steunouder' is who gives it.
  if (LEGAL_FORMS.includes(tokens[before].text) && has(names.owners, tokens.slice(start, end).map((w) => w.text).join(""))) return false;
  const chosen = tokens.slice(start, end).filter((w) => !has(names.fillers, w.text) || has(names.kind, w.text));
  if (end < tokens.length && has(names.kind, tokens[end].text) && !has(names.units, tokens[end].text)) return false;
  if (chosen.some((w) => w.capitals || has(names.kind, w.text) || has(names.schools, w.text))) return false;
  if (chosen.some((w) => names.glued.some((e) => w.text.endsWith(e) && w.text.length > e.length))) return false;
  return chosen.length < 3 && !chosen.some((w) => NUMBER.test(w.text));
}
