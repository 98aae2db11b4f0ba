/**
 * How plans, reports and school guides list what is there: with a numbered label, in quotes, or with half a name behind a slash.
 *
 * 'Maatregel 12. VoorZorg', '"Trefwoord" en "Kwink"', 'CenteringZwangerschap/Ouderschap'. The twin of
 * matcher/name_listed.py: works on the data of matcher.prepare_names only.
 */

import { nameKey } from './names.js';
import { mayBeAnyHeading } from './name_everyday.js';
import { read } from './name_words.js';
import { OF_ITS_OWN, has, idsOf } from './spelling.js';

const SHORTEST_HALF = 5;
const LABEL = new RegExp(
  "^(?:[Bb]ijlage|[Hh]oofdstuk|[Pp]aragraaf|[Aa]rtikel|[Mm]aatregel|[Aa]ctie|[Aa]ctiepunt|[Aa]ctielijn|[Aa]ctiviteit|[Pp]ijler" +
  "|[Tt]hema|[Ss]poor|[Oo]nderdeel|[Pp]roject|[Pp]rogrammalijn|[Ss]peerpunt|[Ss]ubsidieregel|[Tt]abel|[Pp]unt|[Nn]r\\.?) " +
  "[0-9]{1,2}[a-z]?(?:\\.[0-9]{1,2})*(?:[.):]| [-–])? +(?=[^0-9 ])",
);
const LICENCE = /([Ll]icenties?) [A-C](?=$|[ ),.])|(?<=[ (])[A-C]-(licenties?)(?=$|[ ),.])/g;
const AND_OR = " en/of ";
const LETTERS = /(^|[ (])([A-Z]{3,5})(?=$|[ ),.:;])/g;
const QUOTED = /(^|[ (])(?:‘([^‘’]+)’|“([^“”]+)”|"([^"]+)"|'([^']+)')(?=$|[ ),.:;])/g;
const HALVES = /(?:([A-Z][a-z]+) )?([A-Za-z]+)\/-?([A-Z][a-z]+)(?![A-Za-z])/g;

/**
 * The text without its label or the quotes around each of its names, and with the names whole that share their first half.
 * @param {string} text
 * @param {Names} names
 * @returns {string}
 */
export function asListed(text, names) {
  if ((!text.includes(" ") && !text.includes("/")) || idsOf(nameKey(text), names).length > 0) return text;
  const behind = text.replace(LABEL, "");
  // 'Thema 3 Vrienden' and 'Hoofdstuk 2 Leefstijl' are headings.
  let lighter = (behind === text || isAHeading(behind, names) ? text : behind).replace(LICENCE, (_, first, last) => first || last).replaceAll(AND_OR, " en ");
  // Quotes around one name set it off from the rest; around each of some names they only list.
  if ([...lighter.matchAll(QUOTED)].length > 1) {
    lighter = lighter.replace(QUOTED, (_, before, a, b, c, d) => before + (a || b || c || d));
  }
  const said = lighter;
  lighter = said.replace(LETTERS, (all, _, letters) => withItsOwner(all, letters, said, names));
  return lighter.replace(HALVES, (all, before, first, last) => both(all, before || "", first, last, names));
}

/** Whether what stands behind a label is one word that may be any subject, or words that may. */
function isAHeading(text, names) {
  const tokens = read(text);
  const plain = tokens.length === 1 && !tokens[0].capitals;
  return mayBeAnyHeading(text, names) || (plain && (has(names.standing, tokens[0].text) ? names.standing[tokens[0].text] : 0) < OF_ITS_OWN);
}

/** 'Humanitas: Home-Start en BOR' -> '... BOR Humanitas': letters that are only ours with a word that stands elsewhere in the line. */
function withItsOwner(all, letters, text, names) {
  const key = letters.toLowerCase();
  const said = read(text).map((w) => w.text);
  for (const [, content] of has(names.short, key) ? names.short[key] : []) {
    const owner = content.split(" ").at(-1);
    const apart = said.includes(owner) && !said.join("").includes(key + owner);
    if (apart && idsOf(key + owner, names).length > 0) return `${all} ${owner.slice(0, 1).toUpperCase()}${owner.slice(1)}`;
  }
  return all;
}

/** 'CenteringZwangerschap/Ouderschap' -> 'CenteringZwangerschap en CenteringOuderschap', when both are ours and the half alone is none. */
function both(all, before, first, last, names) {
  if (idsOf(nameKey(last), names).length > 0) return all;
  const whole = before + first;
  const ours = idsOf(nameKey(whole), names);
  const from = before ? before.length : SHORTEST_HALF;
  const until = before ? from + 1 : first.length - 1;
  for (let end = from; end < until; end += 1) {
    const other = idsOf(nameKey(whole.slice(0, end) + last), names);
    if (ours.length > 0 && other.length > 0 && String(other) !== String(ours)) return `${whole} en ${whole.slice(0, end)}${last}`;
  }
  return all;
}
