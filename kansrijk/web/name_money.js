/**
 * Until when there is money for a programme, as people write it beside its name: 'tot 31-12-2026 gefinancierd', 'subsidie t/m 2026'.
 *
 * It runs all the same, so it covers as before; who reads a report should know the day. The twin of matcher/name_money.py.
 */

import { DATE, days } from "./name_when.js";

const UNTIL = "(tot en met|tot|t/m)";
const PAID = "(?:gefinancierd|gesubsidieerd|bekostigd|betaald)";
const MONEY = "(?:financiering|subsidie|bekostiging|budget|geld|middelen)";
const OPENS = "(?:[(\\[,;:–—] ?| - )(?:(?:de|het|met|is|wordt|nog) ){0,2}";
const BY = "(?: (?:door|vanuit|uit|via) [^ ,;()]{1,20})?";
const RUNS = "(?: (?:loopt|loopt nog|is|is er|is er nog|is geregeld|is toegekend|is zeker|geregeld|toegekend))?";
const CLOSES = "[ .!]{0,3}(?=$|[)\\],;])";
const TRIES = [
  `${OPENS}${UNTIL} ${DATE} ${PAID}${CLOSES}`,
  `(?:${OPENS}|(?<!niet)(?<!geen) )${PAID}${BY} ${UNTIL} ${DATE}${CLOSES}`,
  `${OPENS}${MONEY}${RUNS} ${UNTIL} ${DATE}${CLOSES}`,
  `${OPENS}${MONEY} (?:loopt|eindigt|stopt|vervalt)(?: af)? (?:(per|in|op) )?${DATE}(?: af)?${CLOSES}`,
].map((pattern) => new RegExp(pattern, "i"));
const AT_ITS_BEGINNING = ["tot", "per"];
const ENDS = ["eind", "einde"];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The day until which there is money; '' when a line does not say so for sure.
 * @param {string} text
 * @returns {string} JJJJ-MM-DD
 */
export function moneyUntil(text) {
  for (const pattern of TRIES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [first, last] = days(found);
    const [led, part] = [(found[1] ?? "").toLowerCase(), (found[8] ?? "").toLowerCase()];
    // 'tot 2027' is at its beginning, 'tot eind 2026' and 't/m 2026' at its end.
    return there(AT_ITS_BEGINNING.includes(led) && !ENDS.includes(part) ? first : last);
  }
  return "";
}

/** A day that exists: the last of February is no 31st. */
function there(day) {
  if (day === "") return day;
  const most = LENGTHS[Number(day.slice(5, 7)) - 1];
  return day.slice(0, 8) + String(Math.min(Number(day.slice(8)), most)).padStart(2, "0");
}
