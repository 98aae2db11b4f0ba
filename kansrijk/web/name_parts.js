/**
 * A name in parts: with another of its names, with who gives it, or with a remark, in brackets or behind a dash.
 *
 * What the parts that are no name leave standing name_apart.js judges. The twin of matcher/name_parts.py: works on the
 * data of matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { goesOn, howWell, isOfThatKind, onlyARemark } from './name_apart.js';
import { ALIAS, EXACT, around, misspelled, whole } from './name_around.js';
import { plain, together } from './name_several.js';
import { read } from './name_words.js';
import { has } from './spelling.js';

const GIVEN = 90;
const SURELY_MEANT = 95;
const FORMERLY = /^ *(?:voorheen|vroeger|eerder) +/;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const SPLIT = / +[-–—|•] +| *[/;:] *| *, +/;
const WHO = /^([^()]+?)(?: *\(([^()]+)\)| +[-–—|•] +([^()]+))$/;
const DASH = / +[-–—|•] +/;

/**
 * A whole name with another of its names in brackets or behind a dash: 'Gezonde School en Genotmiddelen (DGSG)'.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function saidTwice(text, names) {
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
  return { ids: best.ids, wijze: best.wijze === EXACT ? ALIAS : best.wijze, sure: Math.min(best.sure, SURELY_MEANT) };
}

/**
 * A programme with the service that gives it in brackets or behind a dash: 'Kanjertraining (SMW)'.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function givenBy(text, names) {
  const said = text.match(WHO);
  const who = said === null ? null : whole(said[2] || said[3], names);
  if (who === null || !who.ids.every((id) => has(names.services, id) && !has(names.kinds, id))) return null;
  const found = plain(said[1], names);
  if (found === null || found.ids.some((id) => has(names.services, id))) return null;
  return { ids: found.ids, wijze: found.wijze === EXACT ? ALIAS : found.wijze, sure: Math.min(found.sure, GIVEN) };
}

/**
 * A name with a remark in brackets or behind a dash, or with itself again; names in it must agree.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function setApart(text, names) {
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
