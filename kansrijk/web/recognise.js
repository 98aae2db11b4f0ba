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
import { beforeItsBrackets, laidOut } from './name_layout.js';
import { withItsLetters } from './name_letters.js';
import { asListed } from './name_listed.js';
import { memberBeside, ofLevels, theOnesGivenThere } from './name_member.js';
import { withoutNotes } from './name_notes.js';
import { fitsAge, withoutNumbers } from './name_numbers.js';
import { knownOther, mayBeOurs, withoutOthers } from './name_other.js';
import { givenBy, saidTwice, setApart } from './name_parts.js';
import { quotedName } from './name_quoted.js';
import { behindWhatIsDone, fromWebsite, isALecture, isSaidToBeAnother, isWebsite } from './name_said.js';
import { inASentence } from './name_sentence.js';
import { amongOthers, isAChoice, ofEachSchool, together } from './name_several.js';
import { tidy, writtenOut } from './name_shorthand.js';
import { withoutStand } from './name_status.js';
import { read } from './name_words.js';
import { FAMILY, NEAR, has, idsOf, resembles } from './spelling.js';

const LONGEST_TEXT = 200;
const SURELY = 90;
const IN_PART = 85;
const MEANT = 72;
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const LABEL = /^([^:,;()]+): +(.+)$/;

/**
 * Which programmes are meant by `name`, or what it resembles: `{invoer, ids, wijze, zekerheid}` or
 * `{invoer, lijkt_op}`. `names` comes from prepare_names.
 * @param {string} name
 * @param {Names} names
 * @returns {{invoer: string, ids: string[], wijze: string, zekerheid: number}|{invoer: string, lijkt_op: string[]}}
 */
export function recognise(name, names) {
  const invoer = name.replace(SPACE, " ").replace(/^ | $/g, "");
  const text = asListed(tidy(withoutStand(invoer), names), names);
  const letters = [...text];
  // A longer text is no name, and would take long.
  const short = letters.length <= LONGEST_TEXT;
  let found = short ? readText(text, names) : null;
  if (found !== null && !isAChoice(text, found, names) && !isALecture(text, found, names)) {
    found = theOnesGivenThere(text, found, names);
    return { invoer, ids: [...found.ids], wijze: found.wijze, zekerheid: found.sure / 100 };
  }
  // We know that it is none of ours.
  if (short && knownOther(text, names) !== null) return { invoer, lijkt_op: [] };
  const start = letters.slice(0, LONGEST_TEXT).join("");
  return { invoer, lijkt_op: resembles(nameKey(start), read(start).map((w) => w.text), names) };
}

/** What the text says, unless we know it to be another thing. The order of all tries: here, `lineOf`, `one` and `meant`. */
function readText(text, names) {
  // Letter for letter it is the name, whatever else it may be; with ' / ' in it, it may be two.
  const found = text.includes(" / ") ? null : whole(text, names);
  // So is a long name before brackets that name something else.
  if (found === null && beforeItsBrackets(text, names) !== null) return beforeItsBrackets(text, names);
  // What we know to be something else needs no further look; only what stands apart from it may be ours.
  if (found === null && !mayBeOurs(text, names)) {
    const rest = withoutOthers(text, names);
    return rest === null ? null : asked(lineOf(rest, names));
  }
  if (found !== null || isSaidToBeAnother(text, names)) return found;
  // An address has no words around it.
  if (isWebsite(text)) return fromWebsite(text, names);
  // Of what was changed for another only what is there now.
  const now = whatIsThereNow(behindItsKind(text, names));
  if (now !== text) return isInPassing(now, names) ? null : inPart(lineOf(now, names));
  return lineOf(text, names);
}

/** What a line says: the more of it a reading explains, the earlier it is tried. */
function lineOf(text, names) {
  const found = one(text, names);
  if (found !== null && found.sure <= MEANT) {
    // A name among words that may be anything: a list in which we know more of them explains more.
    const wider = inClauses(text, names, one) || amongOthers(text, names);
    const more = wider !== null && wider.ids.length > found.ids.length && found.ids.every((id) => wider.ids.includes(id));
    return more ? wider : found;
  }
  // The whole line as one name with words around it.
  return found
    // One name in it that somebody sets off from the rest: by quotes, or as a family with a word that chooses of it.
    || quotedName(text, names)
    || memberBeside(text, names)
    // Without the words for what is done with it.
    || led(text, names)
    // Several names, with something else between them: a clause, another name, or the words of a sentence.
    || inClauses(text, names, one)
    || amongOthers(text, names)
    || inASentence(text, names)
    // Taken apart as far as it goes: last, because each other reading weighs more of the line.
    || laidOut(text, names);
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

/** What one clause of a line says: as it is written first, then with less and less of it. */
function one(text, names) {
  // Levels choose of a family: before the family itself is found.
  return ofLevels(text, names, meant)
    || meant(text, names)
    || numbered(text, names)
    // Words that tell more about the programme: behind numbers, which are no such words.
    || described(text, names)
    // Written out, a shorthand may be any of those; so may what is left without a note.
    || shorthand(text, names)
    || noted(text, names);
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

/** What was found beside something else: whoever wrote it is asked whether it is right. */
function asked(found) {
  const part = inPart(found);
  return part === null ? null : { ids: part.ids, wijze: part.wijze, sure: Math.min(MEANT, part.sure) };
}

/** The name behind words for taking part in it or working with it; never as sure as the name alone. */
function led(text, names) {
  const rest = behindWhatIsDone(text, names);
  return rest === text || isWebsite(rest) ? null : inPart(one(rest, names));
}

/** What the text says with nothing left out of it, the surest way of reading it first. */
function meant(text, names) {
  // A slash with spaces makes a list, also of two names that are one without it: 'Piramide / VVE'.
  const listed = text.includes(" / ") ? together(text, names) : null;
  if (listed !== null && listed.ids.length > 1 && listed.wijze === ALIAS) return listed;
  // Only names, each of them whole.
  const found = whole(text, names) || saidTwice(text, names) || together(text, names) || ofEachSchool(text, names);
  if (found !== null) return found;
  // With words around it that say nothing, before its parts: a name may have a dash or a comma of its own.
  const beside = around(text, names);
  if (beside !== null && beside.sure >= SURELY) return beside;
  // In parts that agree; then the name among words that say less; with a typing error last, for that may be any word.
  return withItsLetters(text, names) || givenBy(text, names) || setApart(text, names) || beside || misspelled(text, names);
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
