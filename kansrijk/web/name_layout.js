/**
 * A line as people lay it out: words that lead in, a name, and remarks on where, how much and by whom, in any order.
 *
 * 'Thuis op Straat (TOS) in Oude Haven en Zuidoost', 'mentorlessen met Leefstijl (onderbouw)': each remark alone is read
 * elsewhere. Here one after the other is taken off, until the name is left; never as sure as the name by itself. The twin of
 * matcher/name_layout.py: works on the data of matcher.prepare_names only.
 */

import { ALIAS, misspelled, whole } from './name_around.js';
import { anotherThing, isTopic, namesAnother, onlyANumber, saysNothing } from './name_beside.js';
import { isEveryday } from './name_everyday.js';
import { knownOther } from './name_other.js';
import { placeSpans, placesBeside } from './name_place.js';
import { describes, isTrade, looksLikeAPlace } from './name_stranger.js';
import { read } from './name_words.js';
import { nameKey } from './names.js';
import { FAMILY, has, idsOf } from './spelling.js';

const MEANT = 72;
const MOST_REMARKS = 4;
const MOST_WORDS = 8;
const MOST_LISTED = 8;
const LONG_NAME = 10;
const AT_SCHOOL = ["mentor", "sova", "burgerschap", "groepsvorming", "kringgesprek"];
const LED_BY = ["op", "in", "bij", "te", "via", "door", "vanuit", "namens"];
const FROM = ["alleen", "enkel", "behalve", "nog"];
const TABLES = ["remarks", "by_whom", "units", "fillers"];
const REMARKS = [
  /^(.*[^ (]) *\(([^()]*)\)$/,
  /^(.*[^ ,;])(?:,|;| [–—-]) +([^,;()]+)$/,
  /^(.*[^ ]) ((?:alleen |enkel |behalve )?(?:op|in|bij|te|via|door|vanuit|namens) [^,;()]+)$/,
];
const LEADS_IN = /^([a-z][a-z -]*) (?:met|rond|uit|volgens) (.+)$/;
const LABEL = /^([^:,;()]+): +(.+)$/;
const LISTED = /, +|; +| en (?=[A-Z])/;
const BRACKETS_LAST = /^([^()]*[^ ()]) *\(([^()]*)\)$/;

const bare = (text) => text.replace(/^ +| +$/g, "");

/**
 * The programme that is left of a line when each remark is taken off, or the programmes that stand behind a label.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function laidOut(text, names) {
  const listed = behindALabel(text, names);
  if (listed !== null) return listed;
  const lead = LEADS_IN.exec(text);
  const ofLessons = lead !== null && isAKind(lead[1], names);
  const atSchool = ofLessons && isAtSchool(lead[1], names);
  const taken = [];
  let rest = ofLessons ? lead[2] : text;
  for (let times = 0; times <= MOST_REMARKS; times += 1) {
    const found = taken.length > 0 || ofLessons ? nameOf(rest, atSchool, names) : null;
    if (found !== null) return taken.every((said) => leavesStanding(said, found, names)) ? found : null;
    const split = REMARKS.map((pattern) => pattern.exec(rest)).find((m) => m !== null);
    if (split === undefined) return null;
    rest = split[1];
    taken.push(split[2]);
  }
  return null;
}

/**
 * The name before brackets in which something else is named: 'Kriebels in je buik (week van de lentekriebels)'.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function beforeItsBrackets(text, names) {
  const split = BRACKETS_LAST.exec(text);
  if (split === null || knownOther(split[1], names) !== null || knownOther(split[2], names) === null) return null;
  const found = whole(split[1], names);
  const doubt = read(split[2]).some((w) => has(names.doubt, w.text));
  if (found === null || doubt || nameKey(split[1]).length < LONG_NAME) return null;
  return { ids: found.ids, wijze: found.wijze === FAMILY ? FAMILY : ALIAS, sure: MEANT };
}

/** The name that a text is, letter for letter or with a typing error; a word of daily life only behind words for lessons at school. */
function nameOf(text, atSchool, names) {
  if (isEveryday(text, names) && !(atSchool && read(text)[0].capital)) return null;
  const tokens = read(text);
  if (tokens.length > 1 && !tokens.some((w) => w.capital)) return null; // 'omgaan met elkaar in de klas'
  const exact = whole(text, names);
  const found = exact || misspelled(text, names);
  if (found === null || (found.ids.length > 1 && found.wijze !== FAMILY)) return null;
  const wijze = exact !== null && found.wijze !== FAMILY ? ALIAS : found.wijze;
  return { ids: found.ids, wijze, sure: Math.min(MEANT, found.sure) };
}

/** Whether a remark tells no more than where, how much, by whom or what about. */
function leavesStanding(said, found, names) {
  const tokens = read(said);
  if (tokens.length > MOST_WORDS || tokens.some((w) => anotherThing(w.text, found.ids[0], names))) return false;
  const places = placesBeside(tokens, placeSpans(tokens, names), 0, 0, names);
  // 'De Wijk' is a village, and 'Samen Starten in de Wijk' is another programme.
  const named = (at) => places.has(at) && !(tokens[at].capital && isAny(tokens[at].text, names));
  return tokens.every((_, at) => named(at) || isHarmless(tokens, at, found.ids[0], names));
}

function isHarmless(tokens, at, programme, names) {
  const word = tokens[at];
  const text = word.text;
  if (FROM.includes(text) || has(names.place_parts, text) || onlyANumber(text) || idsOf(text, names).includes(programme)) return true;
  if (namesAnother(word, programme, names) || has(names.wishes, text)) return false;
  const led = LED_BY.includes(tokens[0].text);
  if (led && word.capital && at > 0) {
    // A title goes on with capitals, 'Samen Starten in de Wijk', and where it is given has a name: 'in Oude Haven'.
    return [word, tokens[at + 1] ?? word].some((w) => w.capital && looksLikeAPlace(w.text, names) && !isAny(w.text, names));
  }
  if (saysNothing(text, names) || TABLES.some((table) => has(names[table], text))) return true;
  return isTopic(text, names) && !led;
}

/** Whether it is a word that stands beside many names: with a capital it is of a title, and no place. */
function isAny(text, names) {
  return saysNothing(text, names) || isTopic(text, names);
}

/** Whether words say in which form it is given: 'mentorlessen', 'lessen sociale vaardigheden'. */
function isAKind(lead, names) {
  const tokens = read(lead);
  const formed = isAtSchool(lead, names) || tokens.some((w) => has(names.kind, w.text) || describes(w.text, names));
  return formed && !tokens.some((w) => has(names.doubt, w.text) || isTrade(w.text, names));
}

/** Whether words for lessons say that a class has them: 'mentorlessen', 'lessen sociale vaardigheden', no 'kookles'. */
function isAtSchool(lead, names) {
  return read(lead).some((w) => AT_SCHOOL.some((begin) => w.text.startsWith(begin)) || isTopic(w.text, names));
}

/** The names in a list behind the kind of them, of which we may not know some: 'Opvoedcursussen: Triple P, Pubers en zo'. */
function behindALabel(text, names) {
  const label = LABEL.exec(text);
  if (label === null || !isAKind(label[1], names)) return null;
  const parts = label[2].split(LISTED).map(bare);
  if (parts.length > MOST_LISTED) return null;
  const answers = parts.map((part) => (isEveryday(part, names) ? null : whole(part, names)));
  const found = answers.filter((answer) => answer !== null);
  const others = parts.filter((_, at) => answers[at] === null).flatMap(read);
  if (found.length === 0 || others.some((w) => has(names.doubt, w.text) || has(names.wishes, w.text))) return null;
  const ids = [...new Set(found.flatMap((f) => [...f.ids]))].sort();
  return { ids, wijze: found.some((f) => f.wijze === FAMILY) ? FAMILY : ALIAS, sure: MEANT };
}
