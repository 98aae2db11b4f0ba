/**
 * A name among other words: what may stand around it, what may be left out of it, what may be written onto it.
 *
 * The twin of matcher/name_around.py: works on the data of matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { BY, NUMBER, anotherThing, isWhoOrWhere, lacksCapitals, ofProgramme, saysNothing } from './name_beside.js';
import { signed, writtenPlainly } from './name_everyday.js';
import { isAPart, ofAnOrganisation, placeSpans, placesBeside } from './name_place.js';
import { anotherName, describes, inAnotherForm, isASentence, isAnother, isWord, looksLikeAPlace, ofAnotherForm } from './name_stranger.js';
import { ARTICLES, CAPITAL, isAYear, read } from './name_words.js';
import { FAMILY, LONGEST_NAME, NEAR, has, idsOf, near, writtenTogether } from './spelling.js';

export const EXACT = "exact";
export const ALIAS = "alias";
const METHODS = ["methode", "methodiek", "lesmethode", "lespakket"];
export const ABOUT_IT = ["over", "naar", "bij", "tegen", "uit"];
export const SHORT_NAME = 4;
/** Where more names stand is no line about one of them: no real line has more than four, and each is weighed against every word. */
export const MOST_NAMES = 12;
const SCHOOL_KINDS = { roc: "mbo", basisschool: "po", basisscholen: "po", basisonderwijs: "po" };
const JOINING = ["en", "and"];
const LED_BY = ["in", "te", "door", "van", "bij", "via", "op", "vanuit"];
const AUTHORITIES = ["gemeente", "regio", "ggd", "provincie"];
const SHORTEST_STEM = 5;
const SHORT_PLAIN = 9;
const LONG_APART = 16;
const FEW = 2;
const FEW_WORDS = 8;
const SHORTEST_PLURAL = 8;

/**
 * The whole text is a name, an alias or the name of a family.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function whole(text, names) {
  const key = nameKey(text);
  if (has(names.ordinary, key)) {
    // An everyday word is a name only when it is written as one.
    const table = has(names.names, key) ? names.names : names.aliases;
    if (!has(table, key) || table[key].length > 1 || !CAPITAL.test(text)) return null;
    return { ids: table[key], wijze: table === names.names ? EXACT : ALIAS, sure: 80 };
  }
  const tables = [[names.names, EXACT, 100], [names.aliases, ALIAS, 100], [names.families, FAMILY, 90]];
  for (const [table, wijze, sure] of tables) {
    if (has(table, key)) return { ids: table[key], wijze, sure };
  }
  const one = key.slice(0, -1);
  // 'Steunouders'.
  if (key.endsWith("s") && one.length > SHORTEST_PLURAL && has(names.phrases, one) && CAPITAL.test(text.slice(0, 1))) {
    return { ids: names.phrases[one], wijze: NEAR, sure: 85 };
  }
  return null;
}

/**
 * A known name with words around it that say nothing of their own, or a place name behind it.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function around(text, names) {
  const tokens = read(text);
  const size = tokens.length;
  const { joined, at } = writtenTogether(tokens.map((w) => w.text));
  const tables = [names.names, names.aliases, names.families, names.loose];
  let spans = null; // worked out for the first name that stands here
  let judged = 0;
  const telling = new Map(); // the same for each place where a programme is named
  for (let length = Math.min(size - 1, LONGEST_NAME); length > 0; length -= 1) {
    for (let start = 0; start <= size - length; start += 1) {
      // Hardly any words are a name: with this look-up first, a long text takes a tenth of the time.
      const key = joined.slice(at[start], at[start + length]);
      if (!tables.some((table) => has(table, key))) continue;
      judged += 1;
      if (judged > MOST_NAMES) return null;
      const found = nameAt(tokens, start, start + length, key, names);
      if (found === null) continue;
      const ids = found.ids.join(" ");
      if (!telling.has(ids)) telling.set(ids, namingAnother(tokens, found.ids, names));
      if (telling.get(ids).some((where) => where < start || where >= start + length)) continue;
      spans = spans === null ? placeSpans(tokens, names) : spans;
      const places = placesBeside(tokens, spans, start, start + length, names);
      const sure = explained(tokens, start, start + length, found, places, names);
      if (sure > 0 && !anotherName(tokens, start, start + length, found.ids, names)) {
        const wijze = found.wijze === FAMILY || found.wijze === NEAR ? found.wijze : ALIAS;
        return { ids: found.ids, wijze, sure: Math.min(sure, found.sure) };
      }
    }
  }
  return loosely(tokens.map((w) => w.text), names) || glued(tokens, names);
}

/** The name that these words are, when it is one that stands out among the other words; `key` is them as one. */
function nameAt(tokens, start, end, key, names) {
  const chosen = tokens.slice(start, end);
  const phrase = chosen.map((w) => w.text).join(" ");
  if (key.length < SHORT_NAME - 1 || chosen.every((w) => has(names.generic, w.text))) return null;
  if (chosen.length > 1 && key.length <= SHORT_NAME && !has(names.phrases, phrase)) return null;
  if (givesAnother(tokens, start, key, names)) return null; // 'KIES wordt gegeven door de schoolmaatschappelijk werker'
  if (ofAnOrganisation(tokens, start, end, names) || (start > 0 && ABOUT_IT.includes(tokens[start - 1].text))) return null;
  // 'voor zorg en welzijn' is no VoorZorg; 'school maatschappelijk werk' is ours.
  const apart = chosen.length > 1 && !has(names.phrases, phrase) && key.length < LONG_APART;
  if (apart && !chosen.some((w) => w.capital)) return null;
  if (isASentence(tokens, start, end, names)) return null;
  if (has(names.ordinary, key) && !(chosen[0].capital && called(tokens, start, end, names))) return null;
  if (chosen.length === 1) {
    // 'Horizon Welzijn'; 'kies een training' is no KIES, 'kies-training' is.
    let unlike = (has(names.families, key) && has(names.daily, key)) || lacksCapitals(chosen[0], names);
    // 'gestart met bouw': an everyday word in small letters.
    unlike = unlike || (has(names.daily, key) && !chosen[0].capital && !signed(chosen[0], names));
    const ofAKind = (w) => has(names.kind, w.text);
    const inParts = tokens.slice(1).some((w) => w.apart);
    if (unlike && (inParts || ![...tokens.slice(0, start), ...tokens.slice(end)].every(ofAKind))) return null;
    const led = start > 0 && ARTICLES.includes(tokens[start - 1].text);
    const followed = end < tokens.length && has(names.kind, tokens[end].text);
    // 'De Piramide' is a school's name; 'de Piramide-methode' is ours.
    if (led && !followed && writtenPlainly(chosen[0], names)) return null;
    // 'Bouw een school' is a sentence.
    if (end < tokens.length && ARTICLES.includes(tokens[end].text) && key.length <= SHORT_NAME && start === 0) return null;
  }
  const tables = [[names.names, EXACT, 90], [names.aliases, ALIAS, 90], [names.families, FAMILY, 85]];
  for (const [table, wijze, sure] of tables) {
    if (has(table, key)) return { ids: table[key], wijze, sure: has(names.ordinary, key) ? 80 : sure };
  }
  const ids = has(names.loose, key) ? names.loose[key] : [];
  const oneWhoGivesIt = chosen.length === 1 && ids.every((id) => has(names.services, id));
  if ((chosen.length > 1 || oneWhoGivesIt) && ids.length > 0) {
    return { ids, wijze: ids.length > 1 ? FAMILY : NEAR, sure: 85 };
  }
  return null;
}

/** Whether a service is who gives what stands before it: behind 'door', with more before that. */
function givesAnother(tokens, start, key, names) {
  const led = start - 1 - (start > 1 && ARTICLES.includes(tokens[start - 1].text) ? 1 : 0);
  if (led < 1 || tokens[led].text !== "door") return false;
  const ids = idsOf(key, names);
  const meant = ids.length === 0 && has(names.loose, key) ? names.loose[key] : ids;
  return meant.every((id) => has(names.services, id));
}

/** Whether the words around an everyday word say that it is a name: 'training Leefstijl', 'Leefstijl-methode vo'. */
function called(tokens, start, end, names) {
  if (end < tokens.length && METHODS.includes(tokens[end].text)) {
    return start === 0 && tokens.slice(end).every((w) => saysNothing(w.text, names));
  }
  return start > 0 && [...tokens.slice(0, start), ...tokens.slice(end)].every((w) => has(names.kind, w.text));
}

/** How sure the name at start..end is with the other words around it; 0 when they may mean another thing. */
function explained(tokens, start, end, found, places, names) {
  let sure = 90;
  let placed = false;
  const name = tokens[start];
  const shortPlain = end - start === 1 && name.text.length < SHORT_PLAIN && writtenPlainly(name, names);
  for (let at = 0; at < tokens.length; at += 1) {
    if (start <= at && at < end) continue;
    const word = tokens[at];
    const text = word.text;
    // 'PAD Consult', 'My Mind Coach'.
    if (at === end && at + 1 === tokens.length && inAnotherForm(tokens, start, end, found.ids, names)) return 0;
    if (saysNothing(text, names) || found.ids.every((id) => ofProgramme(text, id, names))) continue;
    if (isWhoOrWhere(tokens, at, names) || isAPart(tokens, at, names)) continue;
    if (NUMBER.test(text)) {
      if (countsNothing(tokens, at, end, names)) continue;
      return 0;
    }
    // 'Head Up Yoga'.
    if (at === end && !places.has(at) && isAnother(word, names)) return 0;
    if (places.has(at)) {
      // 'MST Twente'.
      if (ofThatPlace(tokens, start, end, at, found.ids, names)) return 0;
      placed = true;
      sure = Math.min(sure, 85);
      continue;
    }
    if (describes(text, names) && (end - start > 1 || name.text.length > SHORT_NAME || !writtenPlainly(name, names))) continue;
    if (at > end && has(names.remarks, text)) {
      sure = Math.min(sure, 85);
      continue; // 'IAG via regionale inkoop'
    }
    const ledBy = at > 0 && at !== end ? tokens[at - 1].text : "";
    if (at < start && !AUTHORITIES.includes(ledBy)) return 0;
    const part = has(names.place_parts, text);
    if (placed && part) continue;
    const lettersOfWho = word.onlyCapitals && BY.includes(ledBy); // 'door KO Walcheren'
    const short = text.length < 3 && !lettersOfWho;
    if (!word.capital || short || (has(names.vocabulary, text) && !part)) return 0;
    // 'MST-PSB': letters that we do not know make it another programme. A place in capitals is longer, or known.
    if (word.onlyCapitals && text.length <= SHORT_NAME && !lettersOfWho) return 0;
    // 'IAG Metaal': only a known place says where letters are.
    const letters = end - start === 1 && name.onlyCapitals && name.text.length < SHORT_NAME;
    const led = AUTHORITIES.includes(ledBy) || LED_BY.includes(ledBy);
    if (letters && !(part || led || found.ids.every((id) => has(names.municipal, id)))) return 0;
    // 'Unity in Diversity': a short everyday word may be part of another name.
    let knownPlace = AUTHORITIES.includes(ledBy) || looksLikeAPlace(text, names);
    if (!shortPlain) knownPlace = knownPlace || LED_BY.includes(ledBy) || (placed && !isWord(text, names));
    // Who that may be, name_described.js judges.
    if (!(knownPlace || part)) return 0;
    placed = true;
    sure = Math.min(sure, 85);
  }
  return sure;
}

/** Where a word stands that by itself says that another programme than these is meant, or none. */
function namingAnother(tokens, ids, names) {
  return [...tokens.keys()].filter((at) => {
    const { text } = tokens[at];
    if (isWhoOrWhere(tokens, at, names)) return false;
    if (ids.some((id) => anotherThing(text, id, names))) return true;
    if (idsOf(text, names).length === 0) return false;
    return !(saysNothing(text, names) || ids.every((id) => ofProgramme(text, id, names)));
  });
}

/**
 * Whether a name with only a place behind it may be of something there: a short everyday word, or letters that end in its own.
 *
 * 'Bouw Amersfoort' is no Bouw!, and MST in Twente is a hospital: Medisch Spectrum Twente. What a municipality does
 * itself is called after the place: 'OKO Oss'.
 */
function ofThatPlace(tokens, start, end, at, ids, names) {
  const name = tokens[start];
  if (end - start > 1 || at !== end) return false;
  if (has(names.daily, name.text) && name.text.length < SHORT_PLAIN && writtenPlainly(name, names)) return true;
  const letters = name.onlyCapitals && name.text.length < SHORT_NAME && tokens.length === 2;
  return letters && name.text.slice(-1) === tokens[at].text[0] && !ids.every((id) => has(names.municipal, id));
}

/** Whether a number is only a number: 'groep 7 en 8', '8 lessen', a version such as 2.0 behind the name. */
function countsNothing(tokens, at, end, names) {
  const after = at + 1 < tokens.length ? tokens[at + 1].text : "";
  if (has(names.units, after) || (at === end && after === "0")) return true;
  if (at === end + 1 && tokens[at].text === "0") return true;
  let back = at - 1;
  while (back >= 0 && (NUMBER.test(tokens[back].text) || ["en", "tot", "tm", "t", "m"].includes(tokens[back].text))) {
    back -= 1;
  }
  return back >= 0 && (has(names.units, tokens[back].text) || isAYear(tokens[back].text));
}

/** A name without its articles or 'en', or with a word such as 'mbo' or 'jeugd' in another place. */
function loosely(tokens, names) {
  const content = tokens.filter((w) => !ARTICLES.includes(w));
  const joined = content.filter((w) => !JOINING.includes(w));
  for (const key of [tokens.join(""), content.join(""), joined.join("")]) {
    if (has(names.loose, key)) {
      const ids = names.loose[key];
      return { ids, wijze: ids.length > 1 ? FAMILY : NEAR, sure: 90 };
    }
  }
  const moved = order(tokens, names.movable);
  if (has(names.orders, moved)) return { ids: names.orders[moved], wijze: NEAR, sure: 85 };
  const shuffled = [...tokens].sort().join(" ");
  if (has(names.shuffled, shuffled)) {
    const ids = names.shuffled[shuffled];
    return { ids, wijze: ids.length > 1 ? FAMILY : NEAR, sure: 85 };
  }
  if (tokens.some((w) => has(names.schools, w))) {
    const bare = tokens.filter((w) => !has(names.fillers, w));
    const ofSchool = (w) => has(names.schools, w);
    const kinds = new Set(bare.filter(ofSchool).map((w) => (has(SCHOOL_KINDS, w) ? SCHOOL_KINDS[w] : w)));
    for (const kept of [bare, [...bare.filter((w) => !ofSchool(w)), ...[...kinds].sort()]]) {
      const key = kept.join("");
      let ids = idsOf(key, names);
      if (ids.length === 0 && has(names.loose, key)) ids = names.loose[key];
      if (ids.length === 1 && has(names.by_school, ids[0])) return { ids, wijze: ALIAS, sure: 90 };
    }
  }
  return null;
}

/** The words with those that people put in front as well as behind at the end, sorted. */
function order(tokens, movable) {
  const moved = tokens.filter((w) => has(movable, w)).sort();
  return [...tokens.filter((w) => !has(movable, w)), ...moved].join(" ");
}

/** The key without one generic word glued behind it: 'piramideprogramma' -> 'piramide'. */
function stem(key, endings) {
  for (const suffix of endings) {
    if (key.endsWith(suffix) && key.length - suffix.length >= SHORTEST_STEM) return key.slice(0, -suffix.length);
  }
  return key;
}

/** A name with a generic word written onto it: 'Rots en Watertrainingen', 'Kanjercoach'. */
function glued(tokens, names) {
  const [first, last] = coreOf(tokens, names);
  const core = tokens.slice(first, last);
  if (!mayGo(tokens, core, names) || (core.length > 0 && ofAnOrganisation(tokens, first, last, names))) return null;
  for (const written of [core, tokens]) {
    const key = written.map((w) => w.text).join("");
    const bare = stem(key, names.glued);
    if (bare === key || has(names.ordinary, bare) || has(names.ordinary, key)) continue;
    let ids = idsOf(bare, names);
    if (ids.length > 0 && ofAnotherForm(written, bare, ids, names)) continue;
    if (ids.length === 0 && has(names.stems, bare)) ids = names.stems[bare];
    if (ids.length === 1) return { ids, wijze: ALIAS, sure: 85 };
    if (ids.length > 1) return { ids, wijze: FAMILY, sure: 80 };
  }
  return null;
}

/** Where the words without those at either end that say nothing begin and end. */
function coreOf(tokens, names) {
  let first = 0;
  let last = tokens.length;
  while (first < last && saysNothing(tokens[first].text, names)) first += 1;
  const counted = tokens.some((w) => has(names.units, w.text));
  const mayEnd = (word) => saysNothing(word, names) || (counted && NUMBER.test(word));
  while (last > first && mayEnd(tokens[last - 1].text)) last -= 1;
  return [first, last];
}

/** Whether what is left out beside the core is no kind of school, which may tell programmes apart. */
function mayGo(tokens, core, names) {
  const inside = core.map((w) => w.text);
  return tokens.every((w) => inside.includes(w.text) || !has(names.schools, w.text));
}

/**
 * A typing error in the text, or in what is left of it without the words around it.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function misspelled(text, names) {
  const tokens = read(text);
  const asWritten = near(tokens.map((w) => w.text), names);
  if (asWritten !== null) return asWritten;
  const inner = coreOf(tokens, names);
  for (const [first, last] of [...within(tokens, inner), inner]) {
    const core = tokens.slice(first, last);
    if (core.length === 0 || core.length === tokens.length || !mayGo(tokens, core, names)) continue;
    if (ofAnOrganisation(tokens, first, last, names)) continue;
    const found = near(core.map((w) => w.text), names);
    if (found !== null) return { ids: found.ids, wijze: found.wijze, sure: found.sure - 5 };
  }
  const [first, last] = inner;
  if (first === last || last - first === tokens.length || !mayGo(tokens, tokens.slice(first, last), names)) return null;
  if (ofAnOrganisation(tokens, first, last, names)) return null;
  return loosely(tokens.slice(first, last).map((w) => w.text), names);
}

/** Where the words begin and end without some of those that say nothing: of 'De Vredezame School op 3 scholen' 'school' is a part. */
function within(tokens, inner) {
  const size = tokens.length;
  const found = [];
  if (size <= FEW || size > FEW_WORDS) return found;
  for (let last = size - 1; last > inner[1]; last -= 1) {
    for (const first of new Set([0, inner[0]])) found.push([first, last]);
  }
  for (let first = 1; first <= inner[0]; first += 1) found.push([first, size]);
  return found;
}
