/**
 * What is set apart from a name, in brackets or behind a dash, a comma or a colon: does it leave standing what the name says?
 *
 * 'KiVa (sinds 2019)' is KiVa, 'STORM (kompas)' is none of ours. The twin of matcher/name_apart.py: works on the data of
 * matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { SHORT_NAME } from './name_around.js';
import {
  isAThing, isTopic, namesAnother, ofAnotherSchool, ofItsOwnText, onlyANumber, saysNothing, tellsHowItGoes, tellsMore,
} from './name_beside.js';
import { isEveryday } from './name_everyday.js';
import { forAnother, isAnyName } from './name_quoted.js';
import { anotherName, isAnother, isTrade } from './name_stranger.js';
import { read } from './name_words.js';
import { has, idsOf } from './spelling.js';

const LONG_NAME = 10;
const BY_CHANCE = 16;
const SURELY_MEANT = 95;
const MEANT = 72;
const VARIANTS = ["varianten", "variant", "vormen"];
const ASKS = ["wat", "hoe", "waarom", "wie", "wel", "maar", "want", "dus", "later"];
const SHORTEST_HALF = 3;
const SHORTEST_DOER = 5;
const FORMS = ["en", "plus", "light"];
const FIGURES = /^[0-9]+$/;

/**
 * Whether another name stands beside that of a kind of programme: 'Sporen (vve)' is a programme of that kind.
 * @param {string[]} pieces
 * @param {(Found|null)[]} answers
 * @param {Found} kind
 * @param {Names} names
 * @returns {boolean}
 */
export function isOfThatKind(pieces, answers, kind, names) {
  return pieces.some((piece, i) => answers[i] === null && isAnyName(read(piece)[0], kind.ids[0], names));
}

/**
 * Whether a word right behind brackets makes what stands before them the name of something else: '(MDFT) Hypotheken'.
 * @param {Word[]} behind
 * @param {string} programme
 * @param {Names} names
 * @returns {boolean}
 */
export function goesOn(behind, programme, names) {
  return behind.slice(0, 1).some((word) => isAnother(word, names) && !ofItsOwnText(word.text, programme, names));
}

/** Whether a word in a remark can be understood: a name, a number, what it is about, or a word of this work. */
function meansSomething(word, programme, names) {
  if (word.capital || FIGURES.test(word.text) || has(names.vocabulary, word.text) || has(names.remarks, word.text)) return true;
  if (tellsMore(word.text, programme, names) || isTopic(word.text, names)) return true;
  for (let cut = SHORTEST_HALF; cut <= word.text.length - SHORTEST_DOER; cut += 1) {
    if (has(names.by_whom, word.text.slice(cut))) return true;
  }
  return false;
}

/**
 * Whether a part that is no name leaves standing what the other parts say.
 * @param {string} piece
 * @param {string[]} pieces
 * @param {(Found|null)[]} answers
 * @param {Found} best
 * @param {Names} names
 * @param {boolean} alone whether it stands in brackets
 * @returns {boolean}
 */
export function onlyARemark(piece, pieces, answers, best, names, alone) {
  const readPiece = read(piece);
  if (anotherName(readPiece, 0, 0, best.ids, names) || readPiece.some((w) => namesAnother(w, best.ids[0], names))) return false;
  const tokens = readPiece.map((w) => w.text);
  if (VARIANTS.includes(tokens[0]) && ofItsOwnNames(tokens.slice(1), best.ids[0], names)) return true;
  const otherSchool = (w) => has(names.schools, w) && ofAnotherSchool(w, best.ids[0], names);
  // 'wachtlijst: KiVa' is that list, and so may '(wachtlijst)' be; 'Storm, kosten' is of any storm.
  const behind = answers[0] !== null && !(alone && tokens.length === 1) && isNoOther(pieces[0], names);
  const ofAThing = (w) => isAThing(w, names) && !(behind && tellsHowItGoes(w, names));
  if (tokens.some((w) => has(names.doubt, w) || ofAThing(w) || otherSchool(w))) return false;
  // 'Medisch Intern Mentoraat (MIM)': the letters of our abbreviation, but it stands for something else.
  const short = pieces.filter((_, i) => answers[i] !== null).map((p) => nameKey(p));
  const initials = tokens.map((w) => w[0]).join("");
  if (short.some((s) => standsForAnother(readPiece, s, best.ids[0], names))) return false;
  if (tokens.every((w) => saysNothing(w, names) || onlyANumber(w))) return tokens.length === 1 || !short.includes(initials);
  // 'Nu niet zwanger, later wel'.
  if (tokens.some((w) => ASKS.includes(w)) && short.every((s) => !has(names.standing, s) || names.standing[s] < 2)) return false;
  // 'BoekStart/BoekenPret Ondernemers'.
  const last = readPiece[readPiece.length - 1];
  const named = tokens.slice(0, -1).some((w) => names.own[best.ids[0]][0].includes(` ${w} `));
  if (tokens.length > 1 && (named || last.capital) && goesOn([last], best.ids[0], names)) return false;
  // 'STORM (kompas)', 'Piramide is een bouwwerk'.
  const small = (w) => has(names.fillers, w.text) && !has(names.kind, w.text);
  const understood = readPiece.some((w) => !small(w) && meansSomething(w, best.ids[0], names));
  if (short.every((s) => s.length < LONG_NAME) && !understood) return false;
  const told = names.told[best.ids[0]].includes(` ${tokens[0]} `);
  if ((has(names.variants, tokens[0]) && !told) || best.sure <= 80) return false;
  if (short.some((s) => s.length > SHORT_NAME + 1) || tokens.length === 1) return true;
  const content = tokens.filter((w) => !has(names.generic, w)).map((w) => w[0]).join("");
  return short.every((s) => s.length > SHORT_NAME - 1 && s !== initials && s !== content);
}

/** Whether words with capitals begin with the letters of a short name in that order: 'STORM: Studenten Organiseren Meer'. */
function standsForAnother(said, letters, programme, names) {
  const written = said.filter((w) => w.capital);
  if (written.length < 2 || letters.length > LONG_NAME || written.every((w) => ofItsOwnText(w.text, programme, names))) return false;
  if (written[0].text[0] !== letters[0]) return false;
  let from = 0;
  return written.every((w) => {
    const found = letters.indexOf(w.text[0], from);
    from = found + 1;
    return found >= 0;
  });
}

/** Whether a name is none of daily life and no short one in small letters, that other things have too. */
function isNoOther(piece, names) {
  const tokens = read(piece);
  if (tokens.length > 1 || tokens[0].capitals) return true;
  return has(names.standing, tokens[0].text) && names.standing[tokens[0].text] > 0 && !isEveryday(piece, names);
}

/**
 * How sure a name is with this remark beside it; 0 when the two may be something else together.
 *
 * A remark of words that we know leaves the name as sure as it was. A writer who sets other words apart from a name
 * that nothing else is called still means that programme, but whoever asks is to say so; so it is when the remark begins
 * with a capital, which may be who does it or any word. Behind a name of everyday words at least one word has to say
 * something of the programme, a place does not, and a trade alone is another thing: '(klimhal)'.
 * @param {string} piece
 * @param {string[]} pieces
 * @param {(Found|null)[]} answers
 * @param {Found} best
 * @param {Names} names
 * @returns {number}
 */
export function howWell(piece, pieces, answers, best, names) {
  const tokens = read(piece);
  const programme = best.ids[0];
  if (VARIANTS.includes(tokens[0].text)) return SURELY_MEANT; // forms of this programme, as onlyARemark saw
  const said = tokens.filter((w) => !(saysNothing(w.text, names) || onlyANumber(w.text)));
  const ofATrade = (w) => isTrade(w.text, names) && !tellsMore(w.text, programme, names) && !isTopic(w.text, names);
  const away = said.filter((w) => !has(names.places, w.text));
  if (away.length > 0 && away.every(ofATrade)) return 0;
  const known = said.filter((w) => meansSomething(w, programme, names));
  if (forAnother(tokens, programme, names)) return 0; // '(voor honden)'
  const named = known.includes(tokens[0]) && isAnyName(tokens[0], programme, names);
  if (said.some((w) => tellsHowItGoes(w.text, names))) return MEANT;
  const called = pieces.filter((_, i) => answers[i] !== null);
  // 'Piramide: sport en spel', 'Storm - Regen'.
  if (called.every((p) => isEveryday(p, names)) && !tokens.some((w) => isOfThisWork(w, programme, names))) return 0;
  // 'complexe scheiding: praten met kinderen'.
  const ofIt = said.length === 0 || said.some((w) => ofItsOwnText(w.text, programme, names));
  if (!ofIt && answers[0] === null && mayBeAnyWords(called, programme, names)) return 0;
  if (known.length === said.length && !named) return SURELY_MEANT;
  return known.some((w) => away.includes(w)) || called.some((p) => standsOut(p, programme, names)) ? MEANT : 0;
}

/** Whether a name of some everyday words stands there in small letters only. */
function mayBeAnyWords(called, programme, names) {
  return !called.some((p) => read(p).some((w) => w.capital) || read(p).length === 1 || standsOut(p, programme, names));
}

/** Whether a word says that an everyday word is a programme: who gives it, when or how much, or a word of its own. */
function isOfThisWork(word, programme, names) {
  if (isTopic(word.text, names)) return false; // many programmes are about the same
  const known = [names.by_whom, names.kind, names.remarks, names.work];
  return FIGURES.test(word.text) || known.some((table) => has(table, word.text)) || ofItsOwnText(word.text, programme, names);
}

/**
 * Whether a name of this programme that nothing else is called stands in it: 'Limonadebrigade Groningen'.
 *
 * A long name with a word of its own, one long word, or so long that nobody says it by chance.
 */
function standsOut(piece, programme, names) {
  const tokens = read(piece).map((w) => w.text);
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= tokens.length; end += 1) {
      const key = tokens.slice(start, end).join("");
      if (key.length < LONG_NAME || !idsOf(key, names).includes(programme)) continue;
      const alone = end === start + 1 && !has(names.vocabulary, key);
      const own = tokens.slice(start, end).filter((w) => !has(names.generic, w)).join("").length;
      if (alone || own >= BY_CHANCE || (has(names.standing, key) && names.standing[key] > 1)) return true;
    }
  }
  return false;
}

/** Whether words only list forms of this programme: '(varianten IAG en IAG+)'. */
function ofItsOwnNames(tokens, programme, names) {
  const own = tokens.filter((w) => names.own[programme][0].includes(` ${w} `));
  return own.length > 0 && tokens.every((w) => own.includes(w) || has(names.fillers, w) || FORMS.includes(w));
}
