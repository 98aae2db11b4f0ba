/**
 * How a programme stands, as people write it beside its name: 'VoorZorg (gestopt)', 'M@ZL - gepland voor 2027'.
 *
 * Since when and until when name_when.js reads, other words name_remark.js. The twin of matcher/name_status.py.
 */

import { FULL, IN_PART, TRIED, remarkIn } from "./name_remark.js";
import { toldPlaces } from "./name_somewhere.js";
import { toldWhen } from "./name_when.js";

const STOPS_SOON = "stopt";
const WEAK = [FULL, TRIED, IN_PART];
const STOPPED_WITH = /^(?:we|wij) zijn gestopt met (?:de |het )?/i;
const WAS_THERE = /^(?:voorheen|vroeger|eerder) (?=[^ ])(?!nu )[^,;()]+$/i;
const PERHAPS = /^(?:mogelijk|misschien|eventueel|evt\.?) (?=[^ ])/i;
const SET_APART = ["(", "[", ",", ";", ":", "–", "—", "-"];
const NOT_SURE = /[([]?\?+[)\]]? *$|[([]\?+[)\]]|\?+(?= *[([])/;

const bare = (text) => text.replace(/^ +| +$/g, "");

/**
 * What a line says of how its programme stands; null when it says nothing of it.
 *
 * `zwak` says why what is active is not to be counted on: `proef`, `vol`, `deels` or `stopt`, else ''. `alone` says whether
 * nothing is lost when only the name is read.
 * @param {string} text
 * @param {string} [vandaag] JJJJ-MM-DD, or '' for the real day
 * @returns {{naam: string, status: string, zwak: string, alone: boolean} | null} the name without the remark, and gestopt, gepland, onbekend or actief
 */
export function toldStatus(text, vandaag = "") {
  const dated = toldWhen(text, vandaag);
  if (dated !== null && dated.status !== "actief") return { naam: dated.naam, status: dated.status, zwak: "", alone: dated.alone };
  const remark = remarkIn(text, vandaag);
  const isWeak = remark !== null && WEAK.includes(remark.kind);
  if (dated !== null) {
    const weak = isWeak ? remark.kind : toldPlaces(text) === null ? "" : IN_PART;
    return { naam: dated.naam, status: "actief", zwak: dated.soon ? STOPS_SOON : weak, alone: dated.alone };
  }
  // Who writes 'voorzorg?' or 'KiVa (?)' is not sure; no programme has a question mark at the end of its name.
  const doubt = NOT_SURE.exec(text);
  if (remark !== null && !(doubt && remark.kind === IN_PART)) {
    return { naam: remark.naam, status: isWeak ? "actief" : remark.kind, zwak: isWeak ? remark.kind : "", alone: remark.last };
  }
  const stopped = text.includes("gestopt met") ? STOPPED_WITH.exec(text) : null;
  if (stopped) return withName(bare(text.slice(stopped[0].length)), "gestopt");
  const perhaps = PERHAPS.exec(text);
  if (perhaps) return withName(bare(text.slice(perhaps[0].length)), "onbekend");
  if (WAS_THERE.test(text)) return withName(bare(text.slice(text.indexOf(" "))), "gestopt");
  if (doubt) return withName(bare(text.slice(0, doubt.index)), "onbekend", doubt.index + doubt[0].length === text.length);
  // Where the places are told more may stand behind the name; then the whole line is to be read for names.
  const places = toldPlaces(text);
  return places === null ? null : { naam: places.before, status: "actief", zwak: IN_PART, alone: false };
}

function withName(naam, status, alone = true) {
  return naam ? { naam, status, zwak: "", alone } : null;
}

/**
 * A name without a remark set apart on how its programme stands: 'KiVa (gestopt in 2021)' and 'KiVa, gestopt' name KiVa.
 * @param {string} text
 * @returns {string}
 */
export function withoutStand(text) {
  if (!SET_APART.some((sign) => text.includes(sign))) return text;
  const told = toldStatus(text);
  // 'VoorZorg (wachtlijst)' alone may be the list; only in an offering it says that the programme runs.
  if (told === null || !told.alone || told.zwak === FULL || !text.startsWith(told.naam)) return text;
  return SET_APART.includes(text.slice(told.naam.length).replace(/^ +/, "").slice(0, 1)) ? told.naam : text;
}
