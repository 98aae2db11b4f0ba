/**
 * Names in a whole sentence: 'In 2026 zetten we VoorZorg voort voor jonge moeders'.
 *
 * In a sentence most words are of daily life, so not every word has to tell of the programme. Instead the name has to be
 * written as one, a verb has to say that something is done with it, a word has to be of this work, and no word may take it
 * back, wish for it only, or make another thing of it. The twin of matcher/name_sentence.py.
 */

import { ALIAS, MOST_NAMES, SHORT_NAME } from './name_around.js';
import { signed } from './name_everyday.js';
import { anotherThing, isTopic, lacksCapitals, ofItsOwnText, ofProgramme, onlyANumber, saysNothing } from './name_beside.js';
import { ofAnOrganisation, placeSpans, placesBeside } from './name_place.js';
import { describes, isTrade, isWord, looksLikeAPlace } from './name_stranger.js';
import { ARTICLES, read } from './name_words.js';
import { FAMILY, LONGEST_NAME, OF_ITS_OWN, has, idsOf, writtenTogether } from './spelling.js';

const FEWEST_WORDS = 5;
const SHORTEST_TELLING = 5;
const LONG_NAME = 8;
const MOST_UNKNOWN = 2;
const MEANT = 72;
const NOT_OF_IT = ["over", "tegen", "om", "of", "heet", "heten"];
const AS = "als";
const AT = "bij";
const WORKS = ["werk", "werkt", "werken", "werkte", "gewerkt"];
const LED_BY = ["door", "bij", "van", "via", "in", "te", "en", "rond", "uit", "naar", "de", "het"];
const SAID_OF = ["is", "zijn", "was", "heeft", "hebben"];
const SMALL = ["een", "de", "het", "ook", "er"];
const WE = ["we", "wij", "ons", "onze"];

/**
 * The programmes that a sentence says something is done with.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function inASentence(text, names) {
  const tokens = read(text);
  if (tokens.length < FEWEST_WORDS || text.endsWith("?")) return null;
  let named = namedSpans(tokens, names, null);
  if (named.length === 0 || named.length > MOST_NAMES) return null;
  const beside = [...tokens.keys()].filter((at) => !named.some(([start, end]) => start <= at && at < end));
  if (beside.some((at) => has(names.wishes, tokens[at].text))) return null;
  if (!beside.some((at) => has(names.doing, tokens[at].text))) return null;
  if (!ofThisWork(tokens, beside, named, names) || !stays(tokens, beside, named, names)) return null;
  named = named.filter((span, _, all) => isSure(tokens, span, beside, all, names));
  const ids = [...new Set(named.flatMap(([, , some]) => some))].sort();
  if (ids.length === 0) return null;
  return { ids, wijze: named.some(([, , some]) => some.length > 1) ? FAMILY : ALIAS, sure: MEANT };
}

/**
 * Where programmes are named, the longest name first at each place; they do not overlap.
 * @param {Word[]} tokens
 * @param {Names} names
 * @param {function(string, Word[], Names): boolean|null} also what is not written as a name is one too when this says that it may be
 * @returns {Array<[number, number, string[]]>}
 */
export function namedSpans(tokens, names, also) {
  const { joined, at } = writtenTogether(tokens.map((w) => w.text));
  const found = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = Math.min(tokens.length, start + LONGEST_NAME); end > start; end -= 1) {
      const key = joined.slice(at[start], at[end]);
      let ids = idsOf(key, names);
      if (ids.length === 0) ids = whoGive(key, names);
      if (ids.length === 0) continue;
      const isName = writtenAsAName(tokens, start, end, key, ids, names) || (also !== null && also(key, tokens.slice(start, end), names));
      if (isName) found.push([start, end, ids]);
      else if (end === start + 1 || !has(names.phrases, phraseOf(tokens, start, end))) continue;
      start = end - 1; // words that are a name and are not written so: nor is a shorter name in them meant
      break;
    }
  }
  return found;
}

/** The service that those who give it are called after: 'jongerenwerkers'. */
function whoGive(key, names) {
  const ids = has(names.loose, key) ? names.loose[key] : [];
  return ids.every((id) => has(names.services, id)) ? ids : [];
}

function phraseOf(tokens, start, end) {
  return tokens.slice(start, end).map((w) => w.text).join(" ");
}

/** Whether these words of a sentence are written as a name, and not as any words or as what an organisation is called. */
function writtenAsAName(tokens, start, end, key, ids, names) {
  const chosen = tokens.slice(start, end);
  const [first] = chosen;
  const before = start > 0 ? tokens[start - 1].text : "";
  if (first.joined || NOT_OF_IT.includes(before) || (before === AS && start > 1) || key.length < SHORT_NAME - 1) return false;
  if (end < tokens.length && goesOn(tokens[end], end + 1 === tokens.length, ids, names)) return false;
  // 'Een oud-leerling werkt bij TeamUp'.
  if (before === AT && tokens.slice(0, start).some((w) => WORKS.includes(w.text))) return false;
  if (has(names.organisations, before) || ofAnOrganisation(tokens, start, end, names)) return false;
  if (ids.every((id) => has(names.services, id))) return isAService(tokens, start, end, key, names);
  const weight = has(names.standing, key) ? names.standing[key] : 0;
  const ofItsOwn = weight >= OF_ITS_OWN && key.length >= LONG_NAME;
  if (chosen.length > 1) {
    if (!has(names.phrases, phraseOf(tokens, start, end)) && !has(names.families, key)) return false;
    if (ofItsOwn) return true;
    // Within a sentence one capital is that of a name; its first word has one anyhow.
    if (start > 0 && !first.apart) return chosen.slice(0, 2).some((w) => w.capital);
    const content = chosen.filter((w) => !has(names.fillers, w.text) || has(names.kind, w.text));
    return chosen.filter((w) => w.capital).length > 1 && content.every((w) => w.capital);
  }
  if (has(names.ordinary, key) || lacksCapitals(first, names)) return false;
  if (first.capitals || signed(first, names) || has(names.capitals, key) || ofItsOwn) return true;
  return first.capital && start > 0 && !ARTICLES.includes(before);
}

/**
 * Whether a name in small letters is one to who asks about a programme: not when these are words of daily life.
 * @param {string} key
 * @param {Word[]} chosen
 * @param {Names} names
 * @returns {boolean}
 */
export function mayBeAName(key, chosen, names) {
  if (has(names.ordinary, key) || key.length < SHORT_NAME) return false;
  if (chosen.length > 1) {
    const isWhole = has(names.phrases, phraseOf(chosen, 0, chosen.length)) || has(names.families, key);
    return isWhole && !has(names.said, key);
  }
  const [word] = chosen;
  return !(has(names.daily, word.text) || has(names.vocabulary, word.text) || lacksCapitals(word, names));
}

/** Whether the word right behind a name makes it a longer name: 'Opstapje Kinderopvang', 'TeamUp Dance', 'Vreedzame Wijk 12'. */
function goesOn(behind, last, ids, names) {
  const { text } = behind;
  if (onlyANumber(text)) return last;
  if (behind.joined) return !saysNothing(text, names);
  if (!behind.capital || behind.apart || has(names.places, text) || has(names.place_parts, text)) return false;
  return !ids.some((id) => ofProgramme(text, id, names));
}

/** Whether these words name a service, which is meant by its words: 'het jongerenwerk'. Letters need their capitals. */
function isAService(tokens, start, end, key, names) {
  if (end === start + 1) return !has(names.daily, key) && !lacksCapitals(tokens[start], names);
  return has(names.phrases, phraseOf(tokens, start, end));
}

/** Whether a word of the sentence says for whom it is, who gives it, where or what about. */
function ofThisWork(tokens, beside, named, names) {
  const ids = named.flatMap(([, , some]) => some);
  return beside.some((at) => tells(tokens[at].text, names) || isOwn(tokens[at].text, ids, names));
}

function tells(text, names) {
  return has(names.work, text) || WE.includes(text) || has(names.by_whom, text) || isTopic(text, names);
}

/** Whether it is a word of one of these programmes that says more than any other. */
function isOwn(text, ids, names) {
  if (text.length < SHORTEST_TELLING || saysNothing(text, names)) return false;
  return ids.some((id) => ofItsOwnText(text, id, names));
}

/** Whether no word takes the names back or makes another thing of them, and hardly any is unknown. */
function stays(tokens, beside, named, names) {
  const ids = named.flatMap(([, , some]) => some);
  const places = placesBeside(tokens, placeSpans(tokens, names), 0, 0, names);
  let unknown = 0;
  for (const at of beside) {
    const word = tokens[at];
    const { text } = word;
    if (ids.some((id) => anotherThing(text, id, names))) return false;
    if (places.has(at) || saysNothing(text, names) || onlyANumber(text) || isOwn(text, ids, names)) continue;
    // 'Handle with Care is een modemerk'.
    if (isCalled(tokens, at, named) && !(has(names.doing, text) || isAKind(text, names))) return false;
    if (has(names.doing, text) || tells(text, names)) continue;
    // 'Villa Pinedo is een strandtent'; elsewhere in a sentence any thing of daily life may stand.
    if (isTrade(text, names) && (word.capital || isSaidOf(tokens, at, named))) return false;
    if (word.capital && at > 0) {
      // Who gives it or where, led by a word like 'door'; any other capital may be another name.
      const led = LED_BY.includes(tokens[at - 1].text) || has(names.organisations, tokens[at - 1].text);
      if (looksLikeAPlace(text, names) || has(names.place_parts, text)) continue;
      if (!led && !(idsOf(text, names).length > 0 && word.capitals)) return false;
      unknown += 1;
    } else if (!(isWord(text, names) || describes(text, names))) {
      unknown += 1;
    }
  }
  return unknown <= MOST_UNKNOWN;
}

/** Whether a word is what a sentence says that a name is: 'KiVa is een programma'. */
function isCalled(tokens, at, named) {
  return named.some(([, end]) => at === end + 2 && SAID_OF.includes(tokens[end].text) && ARTICLES.includes(tokens[end + 1].text));
}

function isAKind(text, names) {
  return has(names.kind, text) || describes(text, names) || isTopic(text, names);
}

/** Whether a word stands right beside a name, or tells what it is. */
function isSaidOf(tokens, at, named) {
  return named.some(([start, end]) => {
    if (at === start - 1 || at === end) return true;
    return end < at && SAID_OF.includes(tokens[end].text) && tokens.slice(end + 1, at).every((w) => SMALL.includes(w.text));
  });
}

/** Whether a name that may be any word or letters is told of: another name stands beside it, or a word of its own. */
function isSure(tokens, [start, end, ids], beside, named, names) {
  const first = tokens[start];
  const key = tokens.slice(start, end).map((w) => w.text).join("");
  const everyday = has(names.daily, key) || has(names.vocabulary, key);
  const letters = first.onlyCapitals && key.length < SHORT_NAME;
  const plain = end - start === 1 && !first.capitals && key.length < LONG_NAME;
  if (ids.every((id) => has(names.services, id)) || !(everyday || letters || plain)) return true;
  if (beside.some((at) => isOwn(tokens[at].text, ids, names))) return true;
  return named.length > 1 || [tokens[start - 1], tokens[end]].some((w) => w !== undefined && has(names.kind, w.text));
}
