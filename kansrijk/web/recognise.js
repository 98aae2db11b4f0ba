/**
 * Programme names as people write them -> ids, with how and how sure.
 *
 * The twin of matcher/recognise.py: the same data gives the same answer, to the last character of its JSON.
 *
 * `wijze` says how: `exact` the name itself, `alias` another known name or the name with words around it (and
 * several names in one text, when every part of it is one), `bijna` a spelling close to a name, `familie` the
 * name of a family. `zekerheid` is in whole hundredths; 1 is letter for letter.
 */

import { nameKey } from './names.js';
import { ALIAS, EXACT, around, misspelled, whole } from './name_around.js';
import { saysNothing } from './name_beside.js';
import { inClauses, whatIsThereNow } from './name_clauses.js';
import { described } from './name_described.js';
import { isInPassing } from './name_everyday.js';
import { withItsLetters } from './name_letters.js';
import { memberBeside, ofLevels, theOnesGivenThere } from './name_member.js';
import { withoutNotes } from './name_notes.js';
import { fitsAge, withoutNumbers } from './name_numbers.js';
import { knownOther } from './name_other.js';
import { quotedName } from './name_quoted.js';
import { goesOn, howWell, isOfThatKind, onlyARemark } from './name_apart.js';
import { behindWhatIsDone, fromWebsite, isSaidToBeAnother, isWebsite } from './name_said.js';
import { inASentence } from './name_sentence.js';
import { amongOthers, isAChoice, ofEachSchool, plain, together } from './name_several.js';
import { tidy, writtenOut } from './name_shorthand.js';
import { withoutStand } from './name_status.js';
import { read } from './name_words.js';
import { FAMILY, NEAR, has, idsOf, resembles } from './spelling.js';

const LONGEST_TEXT = 200;
const SURELY = 90;
const SURELY_MEANT = 95;
const IN_PART = 85;
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const LABEL = /^([^:,;()]+): +(.+)$/;
const FORMERLY = /^ *(?:voorheen|vroeger|eerder) +/;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const SPLIT = / +[-–—|•] +| *[/;:] *| *, +/;
const WHO = /^([^()]+?)(?: *\(([^()]+)\)| +[-–—|•] +([^()]+))$/;
const DASH = / +[-–—|•] +/;

/**
 * Which programmes are meant by `name`, or what it resembles: `{invoer, ids, wijze, zekerheid}` or
 * `{invoer, lijkt_op}`. `names` comes from prepare_names.
 * @param {string} name
 * @param {Names} names
 * @returns {{invoer: string, ids: string[], wijze: string, zekerheid: number}|{invoer: string, lijkt_op: string[]}}
 */
export function recognise(name, names) {
  const invoer = name.replace(SPACE, " ").replace(/^ | $/g, "");
  const text = tidy(withoutStand(invoer), names);
  const letters = [...text];
  // A longer text is no name, and would take long.
  const short = letters.length <= LONGEST_TEXT;
  let found = short ? readText(text, names) : null;
  if (found !== null && !isAChoice(text, found, names)) {
    found = theOnesGivenThere(text, found, names);
    return { invoer, ids: [...found.ids], wijze: found.wijze, zekerheid: found.sure / 100 };
  }
  // We know that it is none of ours.
  if (short && knownOther(text, names) !== null) return { invoer, lijkt_op: [] };
  const start = letters.slice(0, LONGEST_TEXT).join("");
  return { invoer, lijkt_op: resembles(nameKey(start), read(start).map((w) => w.text), names) };
}

/** What the text says, unless we know it to be another thing; the surest way of reading it first. */
function readText(text, names) {
  const found = text.includes(" / ") ? null : whole(text, names);
  if (found !== null || knownOther(text, names) !== null || isSaidToBeAnother(text, names)) return found;
  if (isWebsite(text)) return fromWebsite(text, names);
  const now = whatIsThereNow(behindItsKind(text, names));
  if (now !== text) return isInPassing(now, names) ? null : inPart(lineOf(now, names));
  return lineOf(text, names);
}

/** What a line says: as one, by what is done with it, by its clauses, or as a sentence. */
function lineOf(text, names) {
  const found = one(text, names) || quotedName(text, names) || memberBeside(text, names) || led(text, names);
  return found || inClauses(text, names, one) || amongOthers(text, names) || inASentence(text, names);
}

/** 'vve-methodes: Uk en Puk' -> 'Uk en Puk': what stands before it is the kind of those programmes. */
function behindItsKind(text, names) {
  const label = LABEL.exec(text);
  const tokens = label === null ? [] : read(label[1]);
  const isTheKind = (w, at) =>
    at + 1 < tokens.length && has(names.kind, tokens[at + 1].text) && idsOf(w.text, names).some((id) => has(names.kinds, id));
  const kinds = tokens.filter(isTheKind);
  const others = tokens.filter((w, at) => !isTheKind(w, at));
  return kinds.length > 0 && others.every((w) => saysNothing(w.text, names)) ? label[2] : text;
}

/** What one clause of a line says. */
function one(text, names) {
  const found = ofLevels(text, names, meant) || meant(text, names) || numbered(text, names) || described(text, names);
  return found || shorthand(text, names) || noted(text, names);
}

/** What the text says without the notes around it; never as sure as the name alone. */
function noted(text, names) {
  const lighter = withoutNotes(text, names);
  if (lighter === text || isInPassing(lighter, names)) return null;
  const full = writtenOut(lighter, names);
  return inPart(ofLevels(full, names, meant) || meant(full, names) || numbered(full, names) || described(full, names));
}

/** What was found in a part of the text: never as sure as a name alone. */
function inPart(found) {
  if (found === null) return null;
  return { ids: found.ids, wijze: found.wijze === EXACT ? ALIAS : found.wijze, sure: Math.min(IN_PART, found.sure) };
}

/** The name behind words for taking part in it or working with it; never as sure as the name alone. */
function led(text, names) {
  const rest = behindWhatIsDone(text, names);
  return rest === text || isWebsite(rest) ? null : inPart(one(rest, names));
}

/** What the text says, the surest way of reading it first. */
function meant(text, names) {
  // A slash with spaces makes a list, also of two names that are one without it: 'Piramide / VVE'.
  const listed = text.includes(" / ") ? together(text, names) : null;
  if (listed !== null && listed.ids.length > 1 && listed.wijze === ALIAS) return listed;
  const found = whole(text, names) || saidTwice(text, names) || together(text, names) || ofEachSchool(text, names);
  if (found !== null) return found;
  // With words around it that say nothing, first: a name may have a dash or a comma of its own.
  const beside = around(text, names);
  if (beside !== null && beside.sure >= SURELY) return beside;
  return withItsLetters(text, names) || givenBy(text, names) || parts(text, names) || beside || misspelled(text, names);
}

/** The name without ages, classes and amounts around it, for children of such an age. */
function numbered(text, names) {
  const [lighter, ages] = withoutNumbers(text);
  const found = lighter === text ? null : meant(lighter, names) || described(lighter, names);
  if (found === null || has(names.ordinary, nameKey(lighter)) || !fitsAge(found.ids, ages, names)) return null;
  return { ids: found.ids, wijze: found.wijze === EXACT ? ALIAS : found.wijze, sure: Math.min(90, found.sure) };
}

/** What the text says when its shorthand is written out; never as sure as what was written whole. */
function shorthand(text, names) {
  const out = writtenOut(text, names);
  if (out === text) return null;
  const found = meant(out, names) || numbered(out, names) || described(out, names);
  if (found === null) return null;
  return { ids: found.ids, wijze: found.wijze === FAMILY ? FAMILY : NEAR, sure: Math.min(85, found.sure) };
}

/** A whole name with another of its names in brackets or behind a dash: 'Gezonde School en Genotmiddelen (DGSG)'. */
function saidTwice(text, names) {
  const chunks = [text.replace(BRACKETS, " "), ...[...text.matchAll(BRACKETS)].map((m) => m[1] || m[2] || "")];
  const pieces = chunks.flatMap((chunk) => chunk.split(DASH)).filter((p) => nameKey(p) !== "");
  if (pieces.length < 2) return null;
  // 'Helder op School (v/h De Gezonde School en Genotmiddelen)': what it was called, when that is another of its names.
  const named = pieces.map((piece, i) => (i ? piece.replace(FORMERLY, "") : piece));
  const found = named.map((piece) => whole(piece.replace(/^ +| +$/g, ""), names) || around(piece, names));
  let best = null;
  for (const f of found) {
    if (f === null) return null;
    if (best === null || f.ids.length < best.ids.length || (f.ids.length === best.ids.length && f.sure > best.sure)) best = f;
  }
  if (found.some((f) => !best.ids.every((id) => f.ids.includes(id)))) return null;
  return { ids: best.ids, wijze: best.wijze === EXACT ? ALIAS : best.wijze, sure: Math.min(best.sure, 95) };
}

/** A programme with the service that gives it in brackets or behind a dash: 'Kanjertraining (SMW)'. */
function givenBy(text, names) {
  const said = text.match(WHO);
  const who = said === null ? null : whole(said[2] || said[3], names);
  if (who === null || !who.ids.every((id) => has(names.services, id) && !has(names.kinds, id))) return null;
  const found = plain(said[1], names);
  if (found === null || found.ids.some((id) => has(names.services, id))) return null;
  return { ids: found.ids, wijze: found.wijze === EXACT ? ALIAS : found.wijze, sure: Math.min(found.sure, SURELY) };
}

/** A name with a remark in brackets or behind a dash, or with itself again; names in it must agree. */
function parts(text, names) {
  const outside = text.replace(BRACKETS, " ");
  const inside = [...text.matchAll(BRACKETS)].map((m) => m[1] || m[2] || "");
  const pieces = [outside, ...inside].flatMap((chunk) => chunk.split(SPLIT)).filter((p) => nameKey(p) !== "");
  if (pieces.length < 2) return null;
  const answers = pieces.map((piece) => plain(piece, names) || misspelled(piece, names));
  const found = answers.filter((answer) => answer !== null);
  if (found.length === 0) return null;
  if (has(names.kinds, found[0].ids[0]) && answers.includes(null) && isOfThatKind(pieces, answers, found[0], names)) return null;
  const behind = [...text.matchAll(BRACKETS)].map((m) => read(text.slice(m.index + m[0].length)));
  if (behind.some((words) => goesOn(words, found[0].ids[0], names))) return null;
  const common = found[0].ids.filter((id) => found.every((f) => f.ids.includes(id)));
  let best = found[0];
  for (const f of found) {
    if (f.ids.length < best.ids.length || (f.ids.length === best.ids.length && f.sure > best.sure)) best = f;
  }
  if (common.length === 0 || !best.ids.every((id) => common.includes(id))) {
    return found.length === pieces.length && inside.length === 0 ? together(outside, names) : null;
  }
  const inBrackets = inside.map((piece) => nameKey(piece));
  let sure = Math.min(best.sure, SURELY_MEANT);
  for (let i = 0; i < pieces.length; i += 1) {
    if (answers[i] === null) {
      if (!onlyARemark(pieces[i], pieces, answers, best, names, inBrackets.includes(nameKey(pieces[i])))) return null;
      sure = Math.min(sure, howWell(pieces[i], pieces, answers, best, names));
    }
  }
  return sure > 0 ? { ids: best.ids, wijze: best.wijze === EXACT ? ALIAS : best.wijze, sure } : null;
}
