/**
 * How a programme stands, as people write it beside its name: 'VoorZorg (gestopt)', 'M@ZL - gepland voor 2027'.
 *
 * Only a remark at either end, in words that say nothing else; since when and until when name_when.js reads. The twin of
 * matcher/name_status.py.
 */

import { toldWhen } from "./name_when.js";

const SAYS = {
  gestopt: "gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|(?:loopt )?niet meer|"
    + "wordt niet meer (?:aangeboden|gegeven|ingezet|uitgevoerd)",
  gepland: "start (?:pas )?volgend (?:school)?jaar|volgend (?:school)?jaar|gaat (?:nog )?starten|gepland|in voorbereiding|nog niet gestart|wordt (?:nog )?(?:ingevoerd|voorbereid)|binnenkort",
  onbekend: "status onbekend|stopt(?: binnenkort)?|loopt af|mogelijk|misschien|eventueel|(?:in )?verkenning|onder voorbehoud|loopt (?:dit|dat|het) nog|onbekend of (?:dit|dat|het) nog loopt",
};
const MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
const YEAR = "(?:19|20)[0-9][0-9]";
const DATE = `(?:[0-9]{1,2}[-/][0-9]{1,2}[-/](?:${YEAR}|[0-9][0-9])`
  + `|(?:[0-9]{1,2} )?${MONTH}(?: ${YEAR})?|${YEAR}(?:[-/](?:${YEAR}|[0-9][0-9]))?)`;
const WHEN = "(?: (?:per|sinds|in|vanaf|voor|na))?(?: (?:het )?(?:begin|medio|eind|voorjaar|najaar|zomer|schooljaar))?"
  + `(?: ${DATE})?`;
const SET_APART = ["(", "[", ",", ";", ":", "–", "—", "-"];
const NOT_SURE = /[([]?\?+[)\]]? *$/;
const ALSO_BEFORE = {
  gestopt: "|^(?:we|wij) zijn gestopt met (?:de |het )?",
  gepland: "",
  onbekend: "|^(?:mogelijk|misschien|eventueel|evt\\.?) (?=[^ ])",
};
const BEHIND = Object.entries(SAYS).map(([status, says]) => [
  status,
  new RegExp(`[ ,;:([–—-]{1,4}(?:${says})${WHEN}[ .?!]{0,3}[)\\]]?$`, "i"),
  new RegExp(`^(?:${says})${WHEN} ?: ?${ALSO_BEFORE[status]}`, "i"),
]);

/**
 * What a line says of how its programme stands; null when it says nothing of it, or nothing else.
 * @param {string} text
 * @param {string} [vandaag] JJJJ-MM-DD, or '' for the real day
 * @returns {{naam: string, status: string} | null} the name without the remark, and gestopt, gepland, onbekend, or actief since or until a day
 */
export function toldStatus(text, vandaag = "") {
  const dated = toldWhen(text, vandaag);
  if (dated !== null) return dated;
  for (const [status, behind, before] of BEHIND) {
    const end = behind.exec(text);
    const start = end ? null : before.exec(text);
    if (!end && !start) continue;
    const naam = (end ? text.slice(0, end.index) : text.slice(start[0].length)).replace(/^ +| +$/g, "");
    return naam ? { naam, status } : null;
  }
  // Who writes 'voorzorg?' or 'KiVa (?)' is not sure; no programme has a question mark at the end of its name.
  const doubt = NOT_SURE.exec(text);
  const rest = doubt ? text.slice(0, doubt.index).replace(/^ +| +$/g, "") : "";
  return rest ? { naam: rest, status: "onbekend" } : null;
}

/**
 * A name without a remark set apart on how its programme stands: 'KiVa (gestopt in 2021)' and 'KiVa, gestopt' name KiVa.
 * @param {string} text
 * @returns {string}
 */
export function withoutStand(text) {
  if (!SET_APART.some((sign) => text.includes(sign))) return text;
  const told = toldStatus(text);
  if (told === null || !text.startsWith(told.naam)) return text;
  return SET_APART.includes(text.slice(told.naam.length).replace(/^ +/, "").slice(0, 1)) ? told.naam : text;
}
