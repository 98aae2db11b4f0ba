/**
 * A name between quotes in a longer line: "cursus 'Omgaan met pubers' van het NJG". Who quotes it, says that it is a name.
 *
 * The twin of matcher/name_quoted.py: works on the data of matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { ALIAS } from './name_around.js';
import { anotherThing, isTopic, onlyANumber, saysNothing, tellsMore } from './name_beside.js';
import { QUOTED } from './name_shorthand.js';
import { anotherName, describes, isTrade } from './name_stranger.js';
import { read } from './name_words.js';
import { has, idsOf } from './spelling.js';

const LONG_NAME = 10;
const SURE = 72;
const FOR_WHOM = ["voor", "over", "tegen", "zonder"];
const CALLED = ["genaamd", "genoemd", "heet", "naam", "met", "door", "via"];

/**
 * The programme that is quoted, when no word outside the quotes makes another thing of it.
 *
 * Anything may be quoted: a theme, a song, a house. The word before it has to say that it is of this kind.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function quotedName(text, names) {
  const quoted = QUOTED.exec(text);
  if (quoted === null) return null;
  const key = nameKey(quoted[0]);
  const ids = idsOf(key, names);
  const before = read(text.slice(0, quoted.index));
  const behind = read(text.slice(quoted.index + quoted[0].length));
  if (ids.length !== 1 || key.length < LONG_NAME || has(names.ordinary, key)) return null;
  const beside = [...before, ...behind];
  if (before.length === 0 || !saysItsKind(before[before.length - 1], names) || forAnother(beside, ids[0], names)) return null;
  if (beside.some((word) => isSomethingElse(word, ids[0], names)) || anotherName(beside, 0, 0, ids, names)) return null;
  return { ids, wijze: ALIAS, sure: SURE };
}

/**
 * Whether the words say that it is for or about something that we do not know of this programme: 'voor honden'.
 * @param {Word[]} tokens
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function forAnother(tokens, programme, names) {
  return tokens.slice(1).some((word, i) => {
    const { text } = word;
    if (!FOR_WHOM.includes(tokens[i].text) || word.capital || saysNothing(text, names) || onlyANumber(text)) return false;
    return !(has(names.vocabulary, text) || tellsMore(text, programme, names) || isTopic(text, names));
  });
}

/**
 * Whether a word with a capital says nothing that we know: who does it, or the first word of a remark.
 * @param {Word} word
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function isAnyName(word, programme, names) {
  const { text } = word;
  if (!word.capital || has(names.places, text) || has(names.vocabulary, text) || saysNothing(text, names)) return false;
  return !(has(names.remarks, text) || tellsMore(text, programme, names) || isTopic(text, names));
}

function saysItsKind(word, names) {
  return has(names.kind, word.text) || CALLED.includes(word.text) || describes(word.text, names);
}

/** Whether a word outside the quotes means another programme, a thing about it or a trade. */
function isSomethingElse({ text }, programme, names) {
  if (anotherThing(text, programme, names)) return true;
  const others = idsOf(text, names);
  if (others.length > 0 && !others.includes(programme) && !has(names.generic, text)) return true;
  return isTrade(text, names) && !tellsMore(text, programme, names) && !isTopic(text, names);
}
