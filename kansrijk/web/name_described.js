/**
 * A name that stands out among words that tell more about it: 'Plezier op School zomercursus', 'Uk en Puk babygroep'.
 *
 * What stands out is weighed when the names are prepared (see matcher/prepare_described.py). The words around it may
 * say for whom it is, where, in which form and by whom. A word that makes it another programme, or another thing,
 * stops it: 'evaluatie van KiVa', 'Home-Start Thuis'. Never as sure as the name by itself.
 * The twin of matcher/name_described.py.
 */

import { ABOUT_IT, ALIAS, MOST_NAMES, SHORT_NAME } from './name_around.js';
import {
  BY, anotherThing, isTopic, isWhoOrWhere, lacksCapitals, namesAnother, ofItsOwnText, ofProgramme, onlyANumber, saysNothing, tellsMore,
} from './name_beside.js';
import { signed } from './name_everyday.js';
import { isAPart, ofAnOrganisation, placeSpans, placesBeside } from './name_place.js';
import { anotherName, inAnotherForm, isASentence, isAnother, isTrade, isWord, mayBeCalled } from './name_stranger.js';
import { ARTICLES, read } from './name_words.js';
import { sound } from './sounds.js';
import { FAMILY, LONGEST_NAME, NEAR, has, idsOf, near, writtenTogether } from './spelling.js';

const PLAIN = 1;
const STRONG = 2;
const SENTENCE = 3;
const LONG_SENTENCE = 4;
const BY_CHANCE = 16;
const LONG_PHRASE = 12;
const SHORTEST_NEAR = 10;
const SHORTEST_WORD = 3;
const SHORTEST_SOUND = 7;
const SHORTEST_NAME = 5;
const LONG_NAME = 10;
const MOST_UNKNOWN = 3;
const MOST_WORDS = 12;
const TOLD = 78;
const UNKNOWN = 72;
const MISSPELLED = 65;
const TOGETHER = ["met"];
const ABOUT = ["voor", "met", "over", "van", "tegen", "en", "plus", "naar", "uit", "als", "om", "of", "tot"];

/**
 * The programme whose name stands out in the text, when what stands around it fits that programme.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function described(text, names) {
  const tokens = read(text);
  const size = tokens.length;
  const { joined, at } = writtenTogether(tokens.map((w) => w.text));
  let judged = 0;
  for (let length = Math.min(size - 1, LONGEST_NAME); length > 0; length -= 1) {
    for (let start = 0; start <= size - length; start += 1) {
      const end = start + length;
      const key = joined.slice(at[start], at[end]);
      let weight = has(names.standing, key) ? names.standing[key] : 0;
      // Words written as one are a name: 'gripopjedip'.
      if (weight > 0 && length === 1 && !has(names.phrases, key)) weight = STRONG;
      // 'Bouw!-tutoren'.
      if (weight === 0 && length === 1 && signed(tokens[start], names)) weight = PLAIN;
      if (weight === 0 || !writtenAsAName(tokens, start, end, weight, names)) continue;
      const whole = idsOf(key, names);
      const ids = whole.length > 0 ? whole : names.loose[key];
      judged += 1;
      if (judged > MOST_NAMES) return null;
      const sure = fits(tokens, start, end, ids, weight, names);
      const small = weight < STRONG && !tokens.slice(start, end).some((w) => w.capital);
      if (sure > 0 && !((small || takenApart(tokens, start, end, names)) && sure < TOLD)) return { ids, wijze: whole.length > 0 ? ALIAS : NEAR, sure };
    }
  }
  return writtenOnto(tokens, names) || misspelledAmong(tokens, names);
}

/** A name with a word of its own programme written onto it: 'BoekStartkoffertje'. */
function writtenOnto(tokens, names) {
  if (tokens.length !== 1 || !tokens[0].capital) return null;
  const { text } = tokens[0];
  for (let cut = text.length - SHORTEST_NAME; cut >= SHORTEST_NAME; cut -= 1) {
    const word = text.slice(cut);
    const ids = idsOf(text.slice(0, cut), names);
    if (ids.length !== 1 || !has(names.standing, text.slice(0, cut)) || anotherThing(word, ids[0], names)) continue;
    if (ofItsOwnText(word, ids[0], names) && !isTrade(word, names)) return { ids, wijze: ALIAS, sure: UNKNOWN };
  }
  return null;
}

/** A name with a typing error in it, a long one or one that sounds the same, and around it only words that tell more about it. */
function misspelledAmong(tokens, names) {
  if (tokens.length > MOST_WORDS) return null;
  for (let length = tokens.length - 1; length > 0; length -= 1) {
    for (let start = 0; start <= tokens.length - length; start += 1) {
      const end = start + length;
      const chosen = tokens.slice(start, end).map((w) => w.text);
      const long = chosen.join("").length >= SHORTEST_NEAR;
      if (!tokens[start].capital) continue;
      if (saysNothing(chosen[0], names) || saysNothing(chosen[length - 1], names)) continue;
      const beside = [...tokens.slice(0, start), ...tokens.slice(end)].map((w) => w.text);
      const found = long ? near(chosen, names) : soundsLike(chosen, beside, names);
      if (found === null || found.wijze === FAMILY || ofAnOrganisation(tokens, start, end, names)) continue;
      if (fits(tokens, start, end, found.ids, 0, names) === TOLD) return { ids: found.ids, wijze: NEAR, sure: MISSPELLED };
    }
  }
  return null;
}

/** A name of one shorter word, spelled as it sounds, with a word of its own programme beside it: 'Zonepark op het schoolplein'. */
function soundsLike(chosen, beside, names) {
  const key = chosen[0];
  if (chosen.length > 1 || key.length < SHORTEST_SOUND || has(names.vocabulary, key) || has(names.daily, key)) return null;
  const said = sound(key);
  const meant = has(names.sounds, said) ? names.sounds[said] : "";
  const ids = idsOf(meant, names);
  if (meant === key || ids.length !== 1 || !beside.some((text) => ofItsOwnText(text, ids[0], names))) return null;
  return { ids, wijze: NEAR, sure: MISSPELLED };
}

/** Whether these words are written as a name, and not as any words or as what an organisation is called. */
function writtenAsAName(tokens, start, end, weight, names) {
  const first = tokens[start];
  const chosen = tokens.slice(start, end);
  // 'bouw! lezen met tutors'.
  if (end === start + 1 && signed(first, names)) return !ofAnOrganisation(tokens, start, end, names);
  // 'Sterk in de klas' is written as a sentence.
  const ofThree = end - start >= SENTENCE && first.capital;
  // Nobody writes so much by chance, and names too are written with one capital: 'Adviesgesprek alcohol'.
  const byChance = chosen.reduce((sum, w) => sum + w.text.length, 0) < BY_CHANCE;
  const long = !byChance && (end - start >= LONG_SENTENCE || (end - start > 1 && first.capital));
  if (weight < STRONG && !(ofThree || long || allSmall(tokens, start, end, names) || chosen.every((w) => w.capital || w.joined || has(names.fillers, w.text)))) return false;
  const before = start > 0 ? tokens[start - 1].text : "";
  if (end > start + 1) {
    if (takenApart(tokens, start, end, names) && !toldBeside(tokens, start, end, names)) return false;
  } else if (lacksCapitals(first, names) || (!first.capitals && ARTICLES.includes(before))) {
    return false; // 'De Kaleidoscoop' is a school
  }
  return !ABOUT_IT.includes(before) && !isASentence(tokens, start, end, names) && !ofAnOrganisation(tokens, start, end, names);
}

/** Whether a name of some words stands first in a line in small letters, letter for letter: 'ben ik in beeld observatie'. */
function allSmall(tokens, start, end, names) {
  if (start > 0 || tokens.some((w) => w.capital)) return false;
  const phrase = tokens.slice(0, end).map((w) => w.text).join(" ");
  return end > 1 && has(names.phrases, phrase) && phrase.length >= LONG_PHRASE && !has(names.said, phrase.replace(/ /g, ""));
}

/** Whether a short name is written as words of its own: 'My Mind Matters' is no MyMind. */
function takenApart(tokens, start, end, names) {
  const chosen = tokens.slice(start, end).map((w) => w.text);
  const phrase = chosen.join(" ");
  return end > start + 1 && !has(names.phrases, phrase) && phrase.length <= SHORTEST_NEAR && !chosen.some(onlyANumber);
}

/** Whether a word of the programme stands beside its name: 'home party alcohol'. */
function toldBeside(tokens, start, end, names) {
  const ids = idsOf(tokens.slice(start, end).map((w) => w.text).join(""), names);
  const beside = [...tokens.slice(0, start), ...tokens.slice(end)].map((w) => w.text).filter((w) => !saysNothing(w, names));
  return ids.length === 1 && beside.some((w) => ofItsOwnText(w, ids[0], names));
}

/** How sure the name at start..end is with the other words; 0 when one of them may mean another thing. */
function fits(tokens, start, end, ids, weight, names) {
  if (ids.length !== 1) return 0;
  const places = placesBeside(tokens, placeSpans(tokens, names), start, end, names);
  // Written with capitals inside it stands out more: 'VoorZorg'.
  const strong = weight >= STRONG || (end - start === 1 && tokens[start].capitals && !tokens[start].onlyCapitals);
  let unknown = 0;
  // Many things of daily life are about the same: 'Piramide: sport en spel'.
  const everyday = !strong && end === start + 1 && has(names.daily, tokens[start].text);
  for (let at = 0; at < tokens.length; at += 1) {
    if (start <= at && at < end) continue;
    const word = tokens[at];
    if (anotherThing(word.text, ids[0], names) || (at === end && anotherVersion(word))) return 0;
    // 'LEFF Consult'.
    if (at === end && at + 1 === tokens.length && inAnotherForm(tokens, start, end, ids, names)) return 0;
    if (namesAnother(word, ids[0], names)) return 0;
    // 'JOGG-Zorg', 'VoorZorg verzekering'.
    if (at === end && !places.has(at) && makesAnother(word, ids[0], names)) return 0;
    // 'Festivals Uk en Puk', 'KiVa antipestprogramma Schietvereniging'.
    if (!places.has(at) && ofAShop(tokens, at, start, ids[0], names)) return 0;
    if (places.has(at) || (at > end && word.capital && has(names.place_parts, word.text))) continue;
    // 'Samen Starten in de Wijk'.
    const titled = weight === PLAIN && word.capital && at > end && !word.joined && !word.apart;
    if (titled && !saysNothing(word.text, names) && partOfATitle(word.text, ids[0], names)) return 0;
    if (tellsMore(word.text, ids[0], names) || isWhoOrWhere(tokens, at, names) || isAPart(tokens, at, names)) continue;
    const stuck = (word.joined && at === end) || (word.capital && !word.onlyCapitals && at > 0);
    if (weight > 0 && !stuck && !everyday && (isTopic(word.text, names) || (at >= end && has(names.remarks, word.text)))) continue;
    if (leadsOn(tokens, at, end, ids[0], strong, names)) continue;
    // '4 dagdelen'
    if (at > 0 && !(start < at && at <= end) && onlyANumber(tokens[at - 1].text) && !(word.capital || word.joined)) continue;
    if (onlyANumber(word.text)) {
      // A number alone behind the name may be a version: 'Kanjertraining 2'.
      if (at === end && at + 1 === tokens.length) return 0;
      continue;
    }
    if (idsOf(word.text, names).length > 0 || at < start || !mayBeUnknown(tokens, start, end, at, strong, names)) return 0;
    // What follows an article or a capital with its own capital is one name: 'de Waag', 'Samen Sterk'.
    if (!(word.capital && at > end && tokens[at - 1].capital)) unknown += 1;
  }
  // Last: it takes longest.
  if (unknown > MOST_UNKNOWN || anotherName(tokens, start, end, ids, names)) return 0;
  return unknown > 0 ? UNKNOWN : TOLD;
}

/** Whether a word behind a name may be one that we know nothing of: who does it, or more about it. */
function mayBeUnknown(tokens, start, end, at, strong, names) {
  const word = tokens[at];
  const ledBy = tokens[at - 1].text;
  // 'voor honden', 'en een knutselclub'
  if (word.text.length < SHORTEST_WORD || (ABOUT.includes(ledBy) && !(word.capital && TOGETHER.includes(ledBy)))) return false;
  if (word.capital) {
    // Letters that we do not know may make another programme of a short name; behind a long one they are who does it.
    const long = strong && tokens.slice(start, end).reduce((sum, w) => sum + w.text.length, 0) >= LONG_NAME;
    const letters = word.onlyCapitals && !long && word.text.length <= SHORT_NAME && !BY.includes(ledBy);
    return !letters && mayBeCalled(tokens, start, end, at, names);
  }
  const enough = tokens.slice(0, at).reduce((sum, w) => sum + w.text.length, 0) >= SHORTEST_NAME;
  if (!strong || word.joined || !enough || has(names.wishes, word.text)) return false;
  // Who gives all in small letters no capital: 'moti-4 wordt gegeven door tactus'.
  if (BY.includes(ledBy) && !tokens.some((w) => w.capital) && !isTrade(word.text, names)) return true;
  // Behind a word that only leads on, any word of daily life may be where or how: 'survivalkid op de site gezet'.
  const named = tokens.slice(start, end).every((w) => w.capital || has(names.fillers, w.text)) || end === start + 1;
  const daily = named && at > end && isWord(word.text, names) && !isTrade(word.text, names);
  return daily || ofThisWork(word.text, names);
}

/** Whether a word right behind the name, with a capital of its own, is part of it: 'Home-Start Thuis'. */
function anotherVersion(word) {
  return word.capital && word.text === "thuis";
}

/** Whether a word with a capital, further behind a name of everyday words, makes it a longer name. */
function partOfATitle(text, programme, names) {
  return isWord(text, names) && !ofProgramme(text, programme, names);
}

/** Whether a small word or one that we do not know leads on to a word that tells more: 'KiVa tegen pesten'. */
function leadsOn(tokens, at, end, programme, strong, names) {
  const word = tokens[at];
  if (at < end || at + 1 === tokens.length || word.capital || word.joined) return false;
  const behind = tokens[at + 1].text;
  const ofAKind = has(names.kind, behind) && !has(names.units, behind); // 'inhoudelijk coördinator'
  if (!ofAKind && (saysNothing(behind, names) || !tellsMore(behind, programme, names))) return false;
  if (ABOUT.includes(word.text)) return !ofAKind;
  return (strong || ofAKind) && !isTrade(word.text, names) && idsOf(word.text, names).length === 0;
}

/** Whether a word of a trade with its own capital stands before the name: 'Festivals Uk en Puk'. */
function ofAShop(tokens, at, start, programme, names) {
  const word = tokens[at];
  if (!word.capital || word.apart || !isAnother(word, names) || ofItsOwnText(word.text, programme, names)) return false;
  return at < start;
}

/** Whether a word right behind the name makes it the name of something else. */
function makesAnother(word, programme, names) {
  if (!isAnother(word, names) || ofProgramme(word.text, programme, names)) return false;
  return word.capital || word.joined || !ofItsOwnText(word.text, programme, names);
}

/** Whether it is a word with which programmes are described, or is put together from two of those: 'startgesprek'. */
function ofThisWork(text, names) {
  const known = names.vocabulary;
  if (has(known, text)) return true;
  for (let cut = SHORTEST_WORD; cut <= text.length - SHORTEST_WORD; cut += 1) {
    const first = text.slice(0, cut);
    if (has(known, text.slice(cut)) && has(known, first) && !has(names.other, first)) return true;
  }
  return false;
}
