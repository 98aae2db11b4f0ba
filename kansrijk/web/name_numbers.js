/**
 * Ages, amounts and years beside a name: who it is for and how much there is of it, never which programme it is.
 *
 * The twin of matcher/name_numbers.py: works on the data of matcher.prepare_names only.
 */

import { has } from './spelling.js';

const OLDEST = 30;
const SCHOOL = 4;
const GRAND = 50;
const NUMBER = "(?:[0-9]{1,3}(?:[.,][0-9]{1,2})?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)";
const SOME =
  `(?:${NUMBER}|alle|enkele|sommige|meerdere|diverse|veel|de meeste|de helft|een derde|twee derde|een kwart|driekwart)`;
const ABOUT = "(?:(?:ongeveer|circa|ca\\.?|bijna|ruim|slechts|minstens|maximaal|max\\.?|min\\.?) )?";
const OF = `(?: van(?: de| onze)?(?: ${NUMBER})?)?`;
const END = "(?=$|[ ),.])";
const PLACES = new RegExp(
  `((?: (?:op|bij|in|aan|voor))?) ${ABOUT}${SOME}${OF}` +
    "(?= [A-Za-z-]*(?:scholen|wijken|buurten|dorpen|kernen|gemeenten|locaties|vestigingen|groepen|klassen|speelzalen|teams)(?: |$))",
  "g",
);
const AMOUNT = new RegExp(
  `(^|[ (])(?:(?:op|bij|in|aan|voor|met) )?${ABOUT}${SOME}${OF} ?` +
    "(?:[A-Za-z-]*(?:praktijken|huisartsen|gezinnen|ouders|moeders|vaders|leerlingen|kinderen|jongeren|jongens|meiden|meisjes|peuters|kleuters" +
    "|zwangeren|studenten|deelnemers|hulpverleners|professionals|medewerkers|leerkrachten|docenten|mentoren|coaches|trainers" +
    "|verpleegkundigen|matches|trajecten|plekken" +
    "|plaatsen|koppelingen|koppels|vrijwilligers|bibliotheken|verblijven|kindcentra|bureaus|verenigingen|clubs|locaties|vestigingen" +
    "|wijken|buurten|dorpen|kernen|gemeenten|teams|huisbezoeken|bijeenkomsten|sessies|lessen|weken|maanden|uren|dagen|dagdelen|avonden|middagen)" +
    "|keer|x|uur|fte|%|procent)" +
    `(?: van(?: de| onze)? [A-Za-z]+)?(?: per [a-z]+)?${END}`,
  "g",
);
const AGE = new RegExp(
  "(^|[ (,])(?:(?:van|vanaf|voor|tot|leeftijd) )?((?:groep|groepen|gr\\.?|klas|klassen|leerjaar) )?([0-9]{1,2})(?:[ab](?![a-z])|[.,]5)?" +
    "(?:( *[-–/] *|\\+(?=[0-9])| +(?:tot en met|tot|t/m|tm|en) +)([0-9]{1,2})(?:[.,]5)?)?" +
    `(\\+| ?-?plus|[- ]?(?:jaar en ouder|jaar|jr\\.?|jarigen|jarige))?${END}`,
  "g",
);
const CLASS = new RegExp(
  `(^|[ (])(?:[1-8]e|eerste|tweede|derde|vierde) (?:klas|leerjaar|jaar|graad|ronde|editie|lichting)${END}`,
  "g",
);
const MARK = /^(?:[a-z][.)]|[A-Z]\)|[A-Za-z]?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]) +/; // 'J. Kessels' is a person
const NOTE = / (?:[0-9]|\*+)\)$/;
const MONTH =
  "(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";
const DATE = new RegExp(`(^|[ (,])(?:(?:per|vanaf|sinds|tot|op|t/m) )?[0-9]{1,2} ${MONTH}(?: 20[0-9]{2})?${END}`, "g");
const HOUR = "[0-9]{1,2}[.:][0-9]{2}";
const CLOCK = new RegExp(`(^|[ (,])(?:(?:om|van|vanaf|tot) )?${HOUR}(?: ?(?:[-–]|tot) ?${HOUR})?(?: uur)?${END}`, "g");
const SUM = "[0-9]{1,3}(?:[., ]?[0-9]{3})*(?:,(?:[0-9]{2}|-+))?";
const MONEY = new RegExp(`(^|[ (,])(?:€ ?${SUM}|${SUM} ?(?:euro|€))${END}`, "g");
const PART_OF_YEAR = new RegExp(
  `(^|[ (,])(?:[Qq][1-4]|(?:[1-4]e|eerste|tweede|derde|vierde) (?:kwartaal|helft))(?: van)?(?: 20[0-9]{2})?${END}`,
  "g",
);
const SCHOOL_YEAR = new RegExp(`(^|[ (])'?[12][0-9] ?[/-] ?'?[1-3][0-9]${END}`, "g");
const OPEN_ENDED = ["+", "plus", "uder"];

/**
 * The text without ages, classes, amounts, times and the mark or note of a list, and the ages in years that it gave as [from, up to].
 * @param {string} text
 * @returns {[string, number[][]]}
 */
export function withoutNumbers(text) {
  const ages = [];
  const age = (whole, before, group, from, joint, upTo, unit) => {
    const joined = (joint || "").replace(/^ +| +$/g, "");
    const first = Number(from);
    const last = Number(upTo || from);
    const sure = group || unit || (upTo && joined !== "/" && joined !== "+" && joined !== "en");
    if (!sure || first > last || (!group && upTo && first === last)) return whole;
    if (!group) ages.push([first, unit && OPEN_ENDED.includes(unit.slice(-4)) ? OLDEST : last]);
    return before;
  };
  const lighter = text
    .replace(MARK, "")
    .replace(NOTE, "")
    .replace(DATE, "$1")
    .replace(CLOCK, "$1")
    .replace(MONEY, "$1")
    .replace(PART_OF_YEAR, "$1")
    .replace(SCHOOL_YEAR, schoolYear)
    .replace(AGE, age)
    .replace(CLASS, "$1")
    .replace(PLACES, "$1")
    .replace(AMOUNT, "$1");
  return [lighter.replace(/\( *\)/g, "").replace(/ +/g, " ").replace(/^ +| +$/g, "").replace(/ *, *$/g, ""), ages];
}

/** '25/'26 goes; '12/14' are ages. */
function schoolYear(whole, before) {
  const [first, last] = whole.match(/[0-9]+/g).map(Number);
  return last === first + 1 && (whole.includes("'") || first > 18) ? before : whole;
}

/**
 * Whether one of the programmes is for children of such an age: another age is perhaps another programme.
 *
 * Beside a programme for very young children an age may be that of the parents, but not that of grandparents.
 * @param {string[]} ids
 * @param {number[][]} ages
 * @param {Names} names
 * @returns {boolean}
 */
export function fitsAge(ids, ages, names) {
  return ages.every(([first, last]) => ids.some((id) => fits(has(names.ages, id) ? names.ages[id] : null, first, last)));
}

function fits(known, first, last) {
  return known === null || (known[0] < SCHOOL && first < GRAND) || (known[0] <= last && first <= known[1]);
}
