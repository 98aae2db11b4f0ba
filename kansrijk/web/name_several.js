/**
 * Several names in one text: 'Stevig Ouderschap en VoorZorg', 'M@ZL op po, vo en mbo', a list with others among them.
 *
 * The twin of matcher/name_several.py: works on the data of matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { ALIAS, around, misspelled, whole } from './name_around.js';
import { isAThing } from './name_beside.js';
import { areAnyWords, mayBeAnyHeading } from './name_everyday.js';
import { knownOther } from './name_other.js';
import { isTrade } from './name_stranger.js';
import { CAPITAL, read } from './name_words.js';
import { FAMILY, OF_ITS_OWN, has, writtenTogether } from './spelling.js';

const MOST_JOINTS = 12;
const MOST_IN_ONE = 3; // 'Lifestyle, Energy, Fun & Friends' has three
const CERTAIN = 80;
const MEANT = 72;
const MOST_WORDS = 5;
const PAIR = 2;
const FEW = 5;
const OR = / +of +/;
const LISTING = / *[/,&] *| +(?:en|EN) +/;
const LISTED = /[A-Za-z]+(?:(?: *[/,&] *| +(?:en|EN) +)[A-Za-z]+)+/g;
const LISTS = / *[/;,&] *|: +| +(?:en|EN|En|plus|and) +/g;
const JOINT = / *[/;,&] *| +(?:en|EN|En|plus|and) +/g;
const LAST_JOINT = /^.*(?: *& *| +(?:en|EN|plus|and) +)/;

/**
 * The text without brackets or dashes: a name, several names, or a name with words around it.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function plain(text, names) {
  return whole(text, names) || together(text, names) || around(text, names);
}

/**
 * Several names in one text ('Stevig Ouderschap en VoorZorg'), when every part of it is certainly one.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function together(text, names) {
  const joints = [...text.matchAll(LISTS)].map((m) => [m.index, m.index + m[0].length]);
  if (joints.length === 0 || joints.length > MOST_JOINTS) return null;
  const certain = (part) => {
    const answer = whole(part, names) || around(part, names);
    return answer !== null && answer.sure >= CERTAIN ? answer : null;
  };
  const named = namesBetween(text, joints, certain, names);
  if (named === null || named.length === 0 || areAnyWords(named.map(([part]) => part), names)) return null;
  const found = behindItsFamily(text, named);
  const ids = [...new Set(found.flatMap((f) => f.ids))].sort();
  const wijze = found.some((f) => f.wijze === FAMILY) ? FAMILY : ALIAS;
  return { ids, wijze, sure: Math.min(90, ...found.map((f) => f.sure)) };
}

/** What the parts name; of a family with its members behind a colon only those: "Stapprogramma's: Instapje, Opstapje". */
function behindItsFamily(text, named) {
  const [[label, family], ...others] = named;
  const rest = others.map(([, answer]) => answer);
  const listed = family.wijze === FAMILY && rest.length > 0 && /^ *:/.test(text.slice(label.length));
  return listed && rest.every((f) => f.ids.every((id) => family.ids.includes(id))) ? rest : [family, ...rest];
}

/**
 * The parts of a text between joints that name something, with what; see `names_between` in matcher/name_several.py.
 * @param {string} text
 * @param {number[][]} allJoints [from, to]
 * @param {(part: string, alone: boolean) => Found|null} nameOf
 * @param {Names} names
 * @param {(part: string) => boolean} [saysNothing]
 * @param {number} [mostInOne]
 * @returns {[string, Found][]|null}
 */
export function namesBetween(text, allJoints, nameOf, names, saysNothing = () => false, mostInOne = MOST_IN_ONE) {
  const joints = betweenNames(text, allJoints, names, mostInOne);
  const starts = [0, ...joints.map((j) => j[1])];
  const ends = [...joints.map((j) => j[0]), text.length];
  const covered = [[]]; // by how many parts from the start
  for (let last = 0; last < ends.length; last += 1) {
    covered.push(null);
    for (let first = Math.max(0, last - mostInOne); first <= last; first += 1) {
      if (covered[first] === null || (first === 0 && last === ends.length - 1)) continue;
      const alone = first === last;
      const part = text.slice(starts[first], ends[last]).replace(/^ +| +$/g, "");
      const answer = nameOf(part, alone);
      if (answer !== null && (alone || !hidesAName(part, answer, names))) {
        covered[last + 1] = [...covered[first], [part, answer]];
        break;
      }
      if (alone && saysNothing(part)) covered[last + 1] = covered[first];
    }
  }
  return covered[covered.length - 1];
}

/** The joints without those that stand within a whole name, though not within the whole text: 'Storm & Spetters / KIES'. */
function betweenNames(text, joints, names, mostInOne) {
  const starts = [0, ...joints.map((j) => j[1])];
  const ends = [...joints.map((j) => j[0]), text.length];
  const inside = new Set();
  for (let first = 0; first < starts.length; first += 1) {
    for (let last = Math.min(first + mostInOne, ends.length - 1); last > first; last -= 1) {
      const isAll = first === 0 && last === ends.length - 1;
      if (isAll || whole(text.slice(starts[first], ends[last]).replace(/^ +| +$/g, ""), names) === null) continue;
      for (let at = first; at < last; at += 1) inside.add(at);
      break;
    }
  }
  return joints.filter((_, at) => !inside.has(at));
}

/**
 * Whether one of the words that are joined is the name of another programme: 'JOGG, Kind naar Gezonder Gewicht'.
 * @param {string} part
 * @param {Found} found
 * @param {Names} names
 * @returns {boolean}
 */
export function hidesAName(part, found, names) {
  if (whole(part, names) !== null) return false;
  const answers = part.split(JOINT).map((piece) => whole(piece, names));
  return answers.some((answer) => answer !== null && !answer.ids.every((id) => found.ids.includes(id)));
}

/**
 * Whether a text leaves open which of two programmes it is: 'KiVa of Kanjertraining'.
 * @param {string} text
 * @param {Found} found
 * @param {Names} names
 * @returns {boolean}
 */
export function isAChoice(text, found, names) {
  if (!text.includes(" of ")) return false;
  const answers = text.split(OR).map((part) => whole(part, names));
  return answers.some((answer) => answer !== null && !answer.ids.some((id) => found.ids.includes(id)));
}

/**
 * The members of a family for the kinds of school that are listed: 'M@ZL op po, vo en mbo'.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function ofEachSchool(text, names) {
  for (const listed of text.matchAll(LISTED)) {
    const kinds = listed[0].split(LISTING);
    if (!kinds.every((kind) => has(names.schools, nameKey(kind)))) continue;
    const behind = text.slice(listed.index + listed[0].length);
    const found = kinds.map((kind) => plain(text.slice(0, listed.index) + kind + behind, names));
    if (!found.every((f) => f !== null && f.ids.length === 1 && has(names.by_school, f.ids[0]))) continue;
    const ids = [...new Set(found.map((f) => f.ids[0]))].sort();
    return { ids, wijze: ALIAS, sure: Math.min(85, ...found.map((f) => f.sure)) };
  }
  return null;
}

/**
 * The names in a list that has others in it that we do not know: 'familieberaad, Signs of Safety en de Delta-methode'.
 *
 * A list has three parts or more, the last behind 'en', or two names of ours. Only names that stand out; and no other
 * part may be a trade, an organisation or a word that takes a name back.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function amongOthers(text, names) {
  const parts = listed(text, names);
  if (parts.length < 2 || parts.length > MOST_JOINTS || text.includes("(")) return null;
  const two = parts.length === PAIR;
  const found = [];
  const shorter = [];
  for (const part of parts) {
    let answer = whole(part, names);
    // Of a longer list only whole names: the rest takes long.
    if (answer === null && parts.length > PAIR && parts.length <= FEW) answer = around(part, names) || misspelled(part, names);
    if (answer !== null && answer.ids.length === 1 && standsOut(part, names)) found.push(answer);
    else if (!mayBeAnother(part, names)) return null;
    else if (CAPITAL.test(part.slice(0, 1)) && has(names.stems, nameKey(part))) shorter.push(...names.stems[nameKey(part)]);
  }
  // 'PBS, Kanjer en Rots & Water': beside a name the first half of another is that other.
  const ids = [...new Set([...found.flatMap((f) => f.ids), ...(found.length > 0 ? shorter : [])])].sort();
  if (ids.length === 0 || (ids.length < PAIR && !LAST_JOINT.test(text))) return null;
  if (two && !pairs(text, parts, names)) return null;
  return { ids, wijze: ALIAS, sure: MEANT };
}

/** The parts of a list; what is a name with the joint in it is one part: 'KiVa, Rots en Water en rouw'. */
function listed(text, names) {
  const joints = [...text.matchAll(JOINT)];
  if (joints.length > MOST_JOINTS) return [];
  const starts = [0, ...joints.map((m) => m.index + m[0].length)];
  const ends = [...joints.map((m) => m.index), text.length];
  const parts = [];
  for (let at = 0; at < starts.length; at += 1) {
    let last = Math.min(at + MOST_IN_ONE, ends.length - 1);
    while (last > at && whole(text.slice(starts[at], ends[last]), names) === null) last -= 1;
    parts.push(text.slice(starts[at], ends[last]));
    at = last;
  }
  return parts.filter((part) => nameKey(part) !== "");
}

/**
 * Whether two parts are two things: one is a name with a word of its own, and no name of ours has the joint in it.
 *
 * 'Storm en Regen' may be a name of its own, and 'Triple P niveau 4 en 5' is one of ours.
 */
function pairs(text, parts, names) {
  const standing = (part) => (has(names.standing, nameKey(part)) ? names.standing[nameKey(part)] : 0);
  const besideAnother = (at) => knownOther(parts[1 - at], names) !== null && standing(parts[at]) > 0 && !mayBeAnyHeading(parts[at], names);
  const isOne = (part, at) => whole(part, names) !== null && (isWrittenAsOne(part) || besideAnother(at));
  if (parts.every((part) => standing(part) < OF_ITS_OWN) && !parts.some(isOne)) return false;
  const { joined, at } = writtenTogether(read(text).map((w) => w.text));
  const first = read(parts[0]).length;
  const last = at.length - 1 - read(parts[1]).length;
  const known = (key) => has(names.names, key) || has(names.aliases, key);
  for (let end = first + 1; end < at.length; end += 1) if (known(joined.slice(0, at[end]))) return false;
  for (let start = 0; start < last; start += 1) if (known(joined.slice(at[start]))) return false;
  return true;
}

/** Whether it is one word with a capital inside it, or two with a dash: 'BoekStart', 'Home-Start'. */
function isWrittenAsOne(part) {
  const [first, ...others] = read(part);
  if (others.length === 0) return first.capitals && !first.onlyCapitals;
  return first.capital && others.every((w) => w.joined && w.capital);
}

/** Whether it is written as a name: with a capital, and no everyday word. */
function standsOut(part, names) {
  return read(part).some((w) => w.capital) && !has(names.daily, nameKey(part));
}

function mayBeAnother(part, names) {
  const tokens = read(part);
  const stops = ({ text, capital }) =>
    [names.doubt, names.organisations].some((table) => has(table, text)) || (has(names.verbs, text) && !capital) || isAThing(text, names) || isTrade(text, names);
  return tokens.length <= MOST_WORDS && !tokens.some(stops);
}
