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
import { ALIAS, EXACT, SHORT_NAME, around, misspelled, whole } from './name_around.js';
import { isAThing, isTopic, ofAnotherSchool, ofItsOwnText, onlyANumber, saysNothing, tellsMore } from './name_beside.js';
import { described } from './name_described.js';
import { withItsLetters } from './name_letters.js';
import { memberBeside, ofLevels, theOnesGivenThere } from './name_member.js';
import { fitsAge, withoutNumbers } from './name_numbers.js';
import { knownOther } from './name_other.js';
import { forAnother, isAnyName, quotedName } from './name_quoted.js';
import { behindWhatIsDone, fromWebsite, isSaidToBeAnother, isWebsite } from './name_said.js';
import { inASentence } from './name_sentence.js';
import { amongOthers, isAChoice, ofEachSchool, plain, together } from './name_several.js';
import { tidy, writtenOut } from './name_shorthand.js';
import { withoutStand } from './name_status.js';
import { anotherName, isAnother, isTrade } from './name_stranger.js';
import { read } from './name_words.js';
import { FAMILY, NEAR, has, idsOf, resembles } from './spelling.js';

const LONGEST_TEXT = 200;
const LONG_NAME = 10;
const BY_CHANCE = 16;
const SURELY = 90;
const SURELY_MEANT = 95;
const MEANT = 72;
const VARIANTS = ["varianten", "variant", "vormen"];
const ASKS = ["wat", "hoe", "waarom", "wie", "wel", "maar", "want", "dus", "later"];
const SHORTEST_HALF = 3;
const SHORTEST_DOER = 5;
const FORMS = ["en", "plus", "light"];
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;
const FORMERLY = /^ *(?:voorheen|vroeger|eerder) +/;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const SPLIT = / +[-–—|•] +| *[/;:] *| *, +/;
const FIGURES = /^[0-9]+$/;
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
  let found = text.includes(" / ") ? null : whole(text, names);
  if (found !== null || knownOther(text, names) !== null || isSaidToBeAnother(text, names)) return found;
  if (isWebsite(text)) return fromWebsite(text, names);
  found = ofLevels(text, names, meant) || meant(text, names);
  if (found === null) found = numbered(text, names) || described(text, names) || shorthand(text, names);
  found = found || quotedName(text, names) || memberBeside(text, names) || led(text, names);
  return found || amongOthers(text, names) || inASentence(text, names);
}

/** The name behind words for taking part in it or working with it; never as sure as the name alone. */
function led(text, names) {
  const rest = behindWhatIsDone(text, names);
  if (rest === text || isWebsite(rest)) return null;
  const found = ofLevels(rest, names, meant) || meant(rest, names) || numbered(rest, names) || described(rest, names);
  if (found === null) return null;
  return { ids: found.ids, wijze: found.wijze === EXACT ? ALIAS : found.wijze, sure: Math.min(85, found.sure) };
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
  let sure = Math.min(best.sure, 95);
  for (let i = 0; i < pieces.length; i += 1) {
    if (answers[i] === null) {
      if (!onlyARemark(pieces[i], pieces, answers, best, names)) return null;
      sure = Math.min(sure, howWell(pieces[i], pieces, answers, best, names));
    }
  }
  return sure > 0 ? { ids: best.ids, wijze: best.wijze === EXACT ? ALIAS : best.wijze, sure } : null;
}

/** Whether another name stands beside that of a kind of programme: 'Sporen (vve)' is a programme of that kind. */
function isOfThatKind(pieces, answers, kind, names) {
  return pieces.some((piece, i) => answers[i] === null && isAnyName(read(piece)[0], kind.ids[0], names));
}

/** Whether a word right behind brackets makes what stands before them the name of something else: '(MDFT) Hypotheken'. */
function goesOn(behind, programme, names) {
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

/** Whether a part that is no name leaves standing what the other parts say. */
function onlyARemark(piece, pieces, answers, best, names) {
  const readPiece = read(piece);
  if (anotherName(readPiece, 0, 0, best.ids, names)) return false;
  const tokens = readPiece.map((w) => w.text);
  if (VARIANTS.includes(tokens[0]) && ofItsOwnNames(tokens.slice(1), best.ids[0], names)) return true;
  const otherSchool = (w) => has(names.schools, w) && ofAnotherSchool(w, best.ids[0], names);
  if (tokens.some((w) => has(names.doubt, w) || isAThing(w, names) || otherSchool(w))) return false;
  // 'Medisch Intern Mentoraat (MIM)': the letters of our abbreviation, but it stands for something else.
  const short = pieces.filter((_, i) => answers[i] !== null).map((p) => nameKey(p));
  const initials = tokens.map((w) => w[0]).join("");
  if (tokens.every((w) => saysNothing(w, names) || onlyANumber(w))) return tokens.length === 1 || !short.includes(initials);
  // 'Unity (dansschool)'.
  if (tokens.length === 1 && isTrade(tokens[0], names) && short.every((s) => s.length < LONG_NAME)) {
    return ofItsOwnText(tokens[0], best.ids[0], names);
  }
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

/**
 * How sure a name is with this remark beside it; 0 when the two may be something else together.
 *
 * A remark of words that we know leaves the name as sure as it was. A writer who sets other words apart from a name
 * that nothing else is called still means that programme, but whoever asks is to say so; so it is when the remark begins
 * with a capital, which may be who does it or any word. Behind a name of everyday words at least one word has to say
 * something of the programme, a place does not, and a trade alone is another thing: '(klimhal)'.
 */
function howWell(piece, pieces, answers, best, names) {
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
  if (known.length === said.length && !named) return SURELY_MEANT;
  const called = pieces.filter((_, i) => answers[i] !== null);
  return known.some((w) => away.includes(w)) || called.some((p) => standsOut(p, programme, names)) ? MEANT : 0;
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
