/**
 * An unknown word beside a name: who gives the programme and where, or part of what something else is called.
 *
 * 'Rots en Water training Team4Talent' and 'Kanjertraining De Regenboog' say who does it; 'KIES Kleur', 'JOGG-Zorg' and
 * 'Home-Start Makelaars' are other names. A word that we know as a word, right behind a name, is no name of a place or a
 * provider; and a word that nobody knows must be led by a word like 'door', or be written as a name of its own.
 * The twin of matcher/name_stranger.py.
 */

import { LONGEST_NAME, OF_ITS_OWN, has, idsOf, writtenTogether } from './spelling.js';
import { LED_NAMES } from './name_words.js';

const LED_BY = ["door", "bij", "van", "via", "in", "te", "met", "en"];
const FOR_WHOM = ["voor", "over", "tegen", "naar", "zonder"];
const DOING = ["werken", "doen", "gebruiken", "geven", "bieden", "draaien", "zetten", "volgen", "organiseren"];
const WITH = ["met", "te"];
const WE = ["wij", "we"];
const LONG_NAME = 10;
const LONG_ENOUGH = 6;
const SHORT_NAME = 4;
const SHORTEST_CALLED = 4;
const SHORTEST_HALF = 3;
const SHORTEST_TRADE = 4;
const SHORTEST_ENDING = 4;

/**
 * Whether the unknown word with a capital at `at`, behind the name at start..end, may be who gives it or where.
 * @param {Word[]} tokens
 * @param {number} start
 * @param {number} end
 * @param {number} at
 * @param {Names} names
 * @returns {boolean}
 */
export function mayBeCalled(tokens, start, end, at, names) {
  const word = tokens[at];
  const letters = tokens.slice(start, end).reduce((sum, w) => sum + w.text.length, 0);
  if (word.joined || FOR_WHOM.includes(tokens[at - 1].text)) return false;
  if (!ofItsOwn(word)) {
    if (isTrade(word.text, names)) return false;
    const article = tokens[at - 1];
    // 'Kanjertraining De Regenboog': a school has any word for its name.
    if (LED_NAMES.includes(article.text) && (article.capital || at - 1 === end)) return letters >= LONG_ENOUGH;
    if (isWord(word.text, names) || (word.text.length < SHORTEST_CALLED && !word.onlyCapitals)) return false;
  }
  if (word.apart || (at > end && LED_BY.includes(tokens[at - 1].text))) return true;
  // Not led by anything: only letters and what is written as a name of its own are no part of the name.
  return letters >= LONG_NAME && (ofItsOwn(word) || word.onlyCapitals);
}

/**
 * Whether a word ends as places do, and is no word: 'Zierikzee'. 'Waterpolo' and 'Bouwmarkt' are words.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function looksLikeAPlace(text, names) {
  const ends = names.place_endings.filter((e) => text.endsWith(e));
  return ends.some((e) => e.length >= SHORTEST_ENDING) || (ends.length > 0 && !isWord(text, names));
}

/**
 * Whether words beside the name are together the name of another programme.
 * @param {Object[]} tokens
 * @param {number} start
 * @param {number} end
 * @param {string[]} ids
 * @param {Names} names
 * @returns {boolean}
 */
export function anotherName(tokens, start, end, ids, names) {
  for (const side of [tokens.slice(0, start), tokens.slice(end)]) {
    const { joined, at } = writtenTogether(side.map((w) => w.text));
    for (let first = 0; first < side.length; first += 1) {
      for (let last = first + 2; last <= Math.min(side.length, first + LONGEST_NAME); last += 1) {
        const others = idsOf(joined.slice(at[first], at[last]), names);
        if (others.length > 0 && !others.some((id) => ids.includes(id))) return true;
      }
    }
  }
  return false;
}

/**
 * Whether a word right behind a name, or joined to it, makes it the name of something else.
 * @param {Word} word
 * @param {Names} names
 * @returns {boolean}
 */
export function isAnother(word, names) {
  return !word.apart && !ofItsOwn(word) && isTrade(word.text, names);
}

/** Whether a word is written as the name of an organisation: 'Team4Talent', 'ContourdeTwern'. */
function ofItsOwn(word) {
  return word.capitals && !word.onlyCapitals && !word.joined;
}

/**
 * Whether words that are a name are said and not named: 'open en alert zijn', 'grip op je dip krijgen'.
 *
 * Only everyday words together, with a verb right behind them: a name with a word of its own is no sentence. Or in
 * small letters what others say in a sentence too, and nothing before it says that it is a name: 'omgaan met elkaar in de klas'.
 * @param {Word[]} tokens
 * @param {number} start
 * @param {number} end
 * @param {Names} names
 * @returns {boolean}
 */
export function isASentence(tokens, start, end, names) {
  const ways = [isSaid, isDone, isSpoken, isOfSomething];
  if (ways.some((way) => way(tokens, start, end, names))) return true;
  if (end === tokens.length || end - start < 2 || !has(names.verbs, tokens[end].text) || tokens[end].apart) return false;
  // 'Stevig Ouderschap hebben wij'.
  if (end + 1 < tokens.length && WE.includes(tokens[end + 1].text)) return false;
  const key = tokens.slice(start, end).map((w) => w.text).join("");
  return !has(names.families, key) && (has(names.standing, key) ? names.standing[key] : 0) < OF_ITS_OWN;
}

/** Whether everyday words go on with what is done: 'Samen Starten met werken'. */
function isDone(tokens, start, end, names) {
  const key = tokens.slice(start, end).map((w) => w.text).join("");
  if (has(names.standing, key) && names.standing[key] >= OF_ITS_OWN) return false;
  return tokens.some((w, at) => at > end && DOING.includes(w.text) && WITH.includes(tokens[at - 1].text));
}

/**
 * Whether everyday words stand in small letters in a sentence that has its capital, or go on with 'we'.
 *
 * 'Het team draait weer op volle kracht', 'Samen starten we het schooljaar': who writes so gives a name its capitals.
 */
function isSpoken(tokens, start, end, names) {
  const chosen = tokens.slice(start, end);
  const key = chosen.map((w) => w.text).join("");
  if (end - start < 2 || (has(names.standing, key) && names.standing[key] >= OF_ITS_OWN)) return false;
  const behind = end < tokens.length ? tokens[end].text : "";
  if (WE.includes(behind) && !chosen.slice(1).some((w) => w.capital)) return true;
  if (chosen.some((w) => w.capital) || start === 0 || !tokens[0].capital) return false;
  const beside = [...tokens.slice(0, start), ...tokens.slice(end)];
  if ([tokens[start - 1], ...tokens.slice(end, end + 1)].some((w) => has(names.kind, w.text))) return false;
  return beside.some((w) => has(names.doing, w.text)) && beside.length > 1;
}

/** Whether one word goes on with what it leads to, or an everyday word with whose it is: 'Opstapje naar werk', 'Playgrounds van de gemeente'. */
function isOfSomething(tokens, start, end, names) {
  const word = tokens[start];
  if (end - start > 1 || end === tokens.length || tokens[end].apart || word.capitals || word.marked) return false;
  return tokens[end].text === "naar" || (tokens[end].text === "van" && has(names.daily, word.text));
}

function isSaid(tokens, start, end, names) {
  const chosen = tokens.slice(start, end);
  const beside = [...tokens.slice(0, start), ...tokens.slice(end, end + 1)];
  if (chosen.some((w) => w.capital) || beside.some((w) => has(names.kind, w.text))) return false;
  return beside.length > 0 && has(names.said, chosen.map((w) => w.text).join(""));
}

/**
 * Whether a word with a capital behind a few letters, or a name taken apart, is a form that it is not given in, and a trade.
 * @param {Word[]} tokens
 * @param {number} start
 * @param {number} end
 * @param {string[]} ids
 * @param {Names} names
 * @returns {boolean}
 */
export function inAnotherForm(tokens, start, end, ids, names) {
  const form = tokens[end];
  if (!form.capital || form.onlyCapitals || form.joined || form.apart || !has(names.double, form.text)) return false;
  const phrase = tokens.slice(start, end).map((w) => w.text).join(" ");
  if (phrase.length > SHORT_NAME && has(names.phrases, phrase)) return false;
  return !ids.some((id) => names.told[id].includes(` ${form.text} `));
}

/**
 * Whether a word like 'training' written onto a name of one word makes a training of something else: 'piramidetraining'.
 *
 * Not when the programme says that it is given so, and not behind what is written as a name: 'KiVatraining'.
 * @param {Word[]} written
 * @param {string} bare
 * @param {string[]} ids
 * @param {Names} names
 * @returns {boolean}
 */
export function ofAnotherForm(written, bare, ids, names) {
  const last = written[written.length - 1].text;
  if (written.length > 1) return has(names.forms, last) && inAnotherForm(written, 0, written.length - 1, ids, names);
  const form = last.slice(bare.length);
  const told = ids.some((id) => names.told[id].includes(` ${form} `));
  return has(names.forms, form) && !written[0].capitals && !told;
}

/**
 * A compound that says what kind of thing it is: 'weerbaarheidstraining', 'pestprogramma'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function describes(text, names) {
  const bare = (e) => text.slice(0, -e.length);
  if (has(names.other, text)) return false;
  return names.compound_endings.some((e) => text.endsWith(e) && text.length > e.length + 2 && !has(names.other, bare(e)));
}

/**
 * Whether a word is of a trade, of leisure or of an event, or ends in one: 'Makelaars', 'Filmfestival'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isTrade(text, names) {
  if (has(names.other, text) || has(names.by_whom, text)) return has(names.other, text);
  for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_TRADE; cut += 1) {
    if (has(names.other, text.slice(cut))) return true;
  }
  return false;
}

/**
 * Whether it is a word of daily life or of this work, or is put together from two of those.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isWord(text, names) {
  if (known(text, names)) return true;
  for (let cut = SHORTEST_HALF; cut <= text.length - SHORTEST_HALF; cut += 1) {
    const left = text.slice(0, cut);
    if (!known(text.slice(cut), names)) continue;
    if (known(left, names) || (left.endsWith("s") && known(left.slice(0, -1), names))) return true;
  }
  return false;
}

function known(text, names) {
  return has(names.vocabulary, text) || has(names.daily, text) || has(names.other, text);
}
