/**
 * A line of some clauses with a name in each: 'VVE op 14 locaties, VVE-thuis op 5', 'Cool2BFit via de fysio, daarnaast LEFF in
 * de sporthal'.
 *
 * Each clause is read as a line of its own. Two names of ours in one line are hardly there by chance, so words between them
 * that we do not know take nothing away; but no clause may deny, wish or be a trade. And of what was changed for another
 * only what is there now: 'van Kanjer overgestapt op Kwink'. The twin of matcher/name_clauses.py: works on the data of
 * matcher.prepare_names only.
 */

import { ALIAS, SHORT_NAME } from './name_around.js';
import { anotherThing } from './name_beside.js';
import { areAnyWords, isEveryday } from './name_everyday.js';
import { namesBetween } from './name_several.js';
import { isTrade } from './name_stranger.js';
import { read } from './name_words.js';
import { FAMILY, has, idsOf, writtenTogether } from './spelling.js';

const MOST_JOINTS = 5;
const MOST_IN_ONE = 2;
const MOST_WORDS = 6;
const FEWEST = 2;
const LONGEST_NAME = 8;
const LED_BY = ["via", "door", "bij", "in", "op", "na", "voor", "met", "aan", "onder", "tijdens", "binnen"];
const MEANT = 72;
const SURE = 80;
const JOINT = new RegExp(
  "(?: *;| *,(?= )|[.](?= [A-Z]) | +[–—/-](?= )) *(?:(?:en|maar|daarnaast|daarna|verder|tevens|ook|nu) +)*" +
    "| +(?:én|en ook|en daarna|en verder|maar ook|in combinatie met|gecombineerd met|gevolgd door|naast|en|EN|plus|and) +| +/ +| *& *",
  "g",
);
const DASH = / [–—-] /;
const BOTH = /^(?:zowel|naast) +(.+?),? +(?:als|ook|is er ook|hebben we ook) +(.+)$/i;
const ALSO = / *\((?:en|ook|oa|waaronder|incl\.?|inclusief|plus) ([^()]+)\)/g;
const NOW = new RegExp(
  "^(?:(?:eerst|vroeger|voorheen|gestopt met|geen) [^,;]+[,;] *(?:maar )?(?:nu|wel|inmiddels|tegenwoordig|sindsdien)(?: alleen| ook| wel| weer)?" +
    "|(?:van )?[^,;]+ (?:overgestapt|overgegaan|omgezet)(?: in [0-9]{4})? (?:op|naar|in)" +
    "|[^,;]+ (?:is|zijn|werd|werden|wordt)(?: in [0-9]{4})? vervangen door) (.+)$",
  "i",
);
const OVERTURNED = [
  "overgestapt", "overgegaan", "omgezet", "vervangen door", "eerst ", "vroeger ", "voorheen ", "gestopt met ", "geen ",
];

/**
 * What came instead of another programme; the text itself when it tells of no such change.
 * @param {string} text
 * @returns {string}
 */
export function whatIsThereNow(text) {
  const small = text.toLowerCase();
  if (!OVERTURNED.some((word) => small.includes(word))) return text;
  const changed = NOW.exec(text);
  return changed === null ? text : changed[1];
}

/**
 * The programmes that the clauses of a line name, when two or more do and the others are no more than remarks.
 * @param {string} line
 * @param {Names} names
 * @param {(text: string, names: Names) => Found|null} readOne
 * @returns {Found|null}
 */
export function inClauses(line, names, readOne) {
  const both = BOTH.exec(line);
  const text = (both === null ? line : `${both[1]}, ${both[2]}`).replace(ALSO, ", $1");
  const joints = [...text.matchAll(JOINT)]
    .filter((m) => !inBrackets(text.slice(0, m.index)))
    .map((m) => [m.index, m.index + m[0].length]);
  if (joints.length === 0 || joints.length > MOST_JOINTS) return null;
  const nameOf = (part, alone) => {
    const answer = readOne(part, names) || (alone ? atAnEnd(part, names) : null);
    return answer !== null && (answer.ids.length === 1 || answer.wijze === ALIAS || answer.wijze === FAMILY) ? answer : null;
  };
  const named = namesBetween(text, joints, nameOf, names, (part) => isARemark(read(part), names), MOST_IN_ONE) || [];
  const found = named.map(([, answer]) => answer);
  // 'BoekStartkoffertje + BoekStartcoach': one programme, named in each clause.
  if (new Set(found.map((f) => f.ids.join(" "))).size < (found.length < joints.length + 1 ? FEWEST : 1)) return null;
  const parts = named.map(([part]) => part);
  if (areAnyWords(parts, names)) return null;
  if (DASH.test(text) && parts.some((part) => isEveryday(part, names))) return null; // 'Storm - Horizon'
  const ids = [...new Set(found.flatMap((f) => f.ids))].sort();
  const wijze = found.some((f) => f.wijze === FAMILY) ? FAMILY : ALIAS;
  return { ids, wijze, sure: Math.min(found.length === joints.length + 1 ? SURE : MEANT, ...found.map((f) => f.sure)) };
}

function inBrackets(before) {
  return before.split("(").length > before.split(")").length;
}

/** The name that a clause begins or ends with, when a word like 'op' leads what else it says: 'op de bso Beweegwijs'. */
function atAnEnd(part, names) {
  const tokens = read(part);
  const size = tokens.length;
  const { joined, at } = writtenTogether(tokens.map((w) => w.text));
  for (let length = Math.min(size - 1, LONGEST_NAME); length > 0; length -= 1) {
    for (const [start, ledBy] of [[0, tokens[length].text], [size - length, tokens[0].text]]) {
      const end = start + length;
      const ids = LED_BY.includes(ledBy) ? idsOf(joined.slice(at[start], at[end]), names) : [];
      const rest = [...tokens.slice(0, start), ...tokens.slice(end)];
      if (ids.length !== 1 || !writtenAsAName(tokens.slice(start, end), names)) continue;
      if (isARemark(rest, names) && !rest.some((w) => anotherThing(w.text, ids[0], names))) return { ids, wijze: ALIAS, sure: MEANT };
    }
  }
  return null;
}

/** Whether words stand there as a name: with a capital, and no one word of daily life or of a few letters. */
function writtenAsAName(chosen, names) {
  const first = chosen[0];
  if (chosen.length > 1) return chosen.some((w) => w.capital);
  const plain = !first.capitals && (has(names.daily, first.text) || has(names.vocabulary, first.text));
  return first.capital && !plain && first.text.length >= SHORT_NAME;
}

/** Whether words without a name of ours leave the names in the other clauses standing. */
function isARemark(tokens, names) {
  const stops = (w) =>
    has(names.doubt, w.text) || has(names.wishes, w.text) || (has(names.organisations, w.text) && w.capital) || isTrade(w.text, names);
  return tokens.length <= MOST_WORDS && !tokens.some(stops);
}
