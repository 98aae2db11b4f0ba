/**
 * What one word says beside the name of a programme: nothing, more about it, or that it is another thing.
 *
 * The only judge of that, for every way in which a name is found. The twin of matcher/name_beside.py: works on the
 * data of matcher.prepare_names only.
 */

import { describes } from './name_stranger.js';
import { has, idsOf } from './spelling.js';
import { isAYear } from './name_words.js';

const FROM_TWELVE = ["brugklas", "brugklassen", "vmbo", "havo", "vwo", "vo", "middelbare", "voortgezet"];
const FROM_SIXTEEN = ["mbo", "roc", "entree"];
const EDUCATION = "onderwijs";
const LEVELS = ["vmbo", "havo", "vwo"];
export const BY = ["door", "via", "bij", "vanuit", "namens"];
const AT_SCHOOL = 4;
const TOO_YOUNG = 10;
const FAR_TOO_YOUNG = 14;
const OLDEST = 99;
const ENDINGS = ["s", "en", "n", "e", "es"];
const SHORTEST_WORD = 3;
export const NUMBER = /^[0-9]{1,2}$/;

/**
 * Whether a word is a number of one or two figures.
 * @param {string} word
 * @returns {boolean}
 */
export function onlyANumber(word) {
  return NUMBER.test(word);
}

/**
 * Whether a word may stand beside any name: 'training', 'gemeente', '2024'.
 * @param {string} word
 * @param {Names} names
 * @returns {boolean}
 */
export function saysNothing(word, names) {
  return has(names.generic, word) || has(names.schools, word) || isAYear(word);
}

/**
 * Whether the word points at this programme: of its names, its owner or its subjects.
 * @param {string} word
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function ofProgramme(word, programme, names) {
  return names.own[programme].some((some) => some.includes(` ${word} `));
}

/**
 * Whether the name of a service says who gives another programme, or where: 'door SMW', 'op VVE-peuterspeelzalen'.
 * @param {Word[]} tokens
 * @param {number} at
 * @param {Names} names
 * @returns {boolean}
 */
export function isWhoOrWhere(tokens, at, names) {
  const ids = idsOf(tokens[at].text, names);
  if (ids.length === 0 || !ids.every((id) => has(names.services, id))) return false;
  const behind = tokens[at + 1];
  // 'vve-programma Uk en Puk'.
  if (behind !== undefined && has(names.kind, behind.text) && ids.every((id) => has(names.kinds, id))) return true;
  if (behind !== undefined && behind.joined && isAPlaceOrGroup(behind.text, names)) return true;
  return at > 0 && BY.includes(tokens[at - 1].text);
}

function isAPlaceOrGroup(text, names) {
  return has(names.by_whom, text) || (has(names.generic, text) && !has(names.kind, text));
}

/**
 * Whether this kind of school means another programme of its family, or is for children who are too old for it.
 * @param {string} text
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function ofAnotherSchool(text, programme, names) {
  if (names.own[programme][0].includes(` ${text} `)) return false;
  const [first, last] = has(names.ages, programme) ? names.ages[programme] : [0, OLDEST];
  if (has(names.by_school, programme)) return !isForSchool(text, programme, names);
  if (FROM_TWELVE.includes(text) && last <= TOO_YOUNG) return true;
  // Who is sixteen may be a parent of a very young child.
  return FROM_SIXTEEN.includes(text) && first >= AT_SCHOOL && last <= FAR_TOO_YOUNG;
}

/**
 * Whether a word means a kind of school that this programme is for; not when its names say another of the same kind.
 * @param {string} text
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function isForSchool(text, programme, names) {
  // 'bovenbouw havo/vwo' is not for vmbo.
  if (LEVELS.includes(text) && LEVELS.some((level) => names.own[programme][0].includes(` ${level} `))) return false;
  const kinds = has(names.school_kinds, programme) ? names.school_kinds[programme] : [];
  return has(names.schools, text) && names.schools[text].some((kind) => kinds.includes(kind));
}

/**
 * Whether letters that may be a word too are not written as letters: 'pad'. Those that can be none are a name: 'smw'.
 * @param {Word} word
 * @param {Names} names
 * @returns {boolean}
 */
export function lacksCapitals(word, names) {
  return has(names.capitals, word.text) && names.capitals[word.text] === 1 && !word.capitals;
}

/**
 * Whether a word says that it is a thing or an event about a programme: 'evaluatie', 'wachtlijst'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isAThing(text, names) {
  if (has(names.generic, text) || has(names.remarks, text)) return false;
  return names.things.some((end) => text.endsWith(end));
}

/**
 * Whether a word is a thing that happens to a programme that is there: 'wachtlijst', 'evaluatie'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function tellsHowItGoes(text, names) {
  return names.happens.some((end) => text.endsWith(end));
}

/**
 * Whether it is a word for what it is about or how it is given, or ends in one: 'leerlingmediatoren'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isTopic(text, names) {
  if (has(names.topics, text)) return true;
  for (let cut = SHORTEST_WORD; cut <= text.length - SHORTEST_WORD; cut += 1) {
    const first = text.slice(0, cut);
    if (has(names.topics, text.slice(cut)) && (has(names.vocabulary, first) || has(names.generic, first))) return true;
  }
  return false;
}

/**
 * Whether a word beside the name of this programme means another programme, or no programme at all.
 * @param {string} text
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function anotherThing(text, programme, names) {
  const ofItsName = names.own[programme][0].includes(` ${text} `);
  if (has(names.doubt, text) || (has(names.elsewhere, text) && !ofItsOwnText(text, programme, names))) return true;
  if (has(names.schools, text)) return ofAnotherSchool(text, programme, names);
  // A kind of school that we do not know, or misspelled.
  if (text.endsWith(EDUCATION) && has(names.by_school, programme)) return !ofItsName;
  if (has(names.variants, text)) {
    return !ofItsName && !(has(names.people, text) && names.told[programme].includes(` ${text} `));
  }
  if (ofItsName || !isAThing(text, names)) return false;
  // A compound that ends in a thing may be what the programme works with: 'handpop', 'kookworkshop'.
  return names.things.includes(text) || !ofItsOwnText(text, programme, names);
}

/**
 * Whether a word is the name of another programme, which this one may tell of too: 'Cool 2B Fit, daarnaast LEFF'.
 * @param {Word} word
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function namesAnother(word, programme, names) {
  const others = word.capital && !saysNothing(word.text, names) ? idsOf(word.text, names) : [];
  if (others.length === 0 || others.includes(programme) || others.every((id) => has(names.services, id))) return false;
  return !names.own[programme][0].includes(` ${word.text} `);
}

/**
 * Whether a word says for whom this programme is, where, in which form, or what about.
 * @param {string} text
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function tellsMore(text, programme, names) {
  if (saysNothing(text, names) || has(names.by_whom, text) || has(names.units, text) || describes(text, names)) return true;
  if (ofItsOwnText(text, programme, names)) return true;
  return names.glued.some((end) => text.endsWith(end) && ofItsOwnText(text.slice(0, -end.length), programme, names));
}

/**
 * Whether it is a word of this programme: of its names, its subjects or its own text.
 * @param {string} word
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function ofItsOwnText(word, programme, names) {
  const told = names.told[programme];
  if (ofProgramme(word, programme, names) || told.includes(` ${word} `)) return true;
  return ENDINGS.some((e) => told.includes(` ${word}${e} `) || (word.endsWith(e) && told.includes(` ${word.slice(0, -e.length)} `)));
}
