/**
 * Since when a programme is there and until when, as people write it beside its name: '(start schooljaar 2027)', 'stopt per 1-1-2027'.
 *
 * What starts after today is planned, and what stops after today is still there. Only where a year is told. The twin of
 * matcher/name_when.py.
 */

const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SPELLED = "(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december"
  + "|(?:jan|feb|mrt|apr|mei|jun|jul|aug|sept?|okt|nov|dec)\\.?)";
const LONG_SPELLED = { maa: "mrt" };
const YEAR = "(?:19|20)[0-9][0-9]";
const PART = "begin|medio|halverwege|eind|einde|voorjaar|zomer|najaar|herfst|winter|schooljaar|q[1-4]|[1-4]e kwartaal|(?:1e|2e|eerste|tweede) helft";
const FIRST_MONTH = new Map(Object.entries({
  begin: 1, medio: 6, halverwege: 6, eind: 12, einde: 12, voorjaar: 3, zomer: 6, najaar: 9, herfst: 9, winter: 12, schooljaar: 8,
  q1: 1, q2: 4, q3: 7, q4: 10, "1e kwartaal": 1, "2e kwartaal": 4, "3e kwartaal": 7, "4e kwartaal": 10, "1e helft": 1, "eerste helft": 1, "2e helft": 7, "tweede helft": 7,
}));
const NUMBERS = `([0-9]{1,2})[-/]([0-9]{1,2})[-/](${YEAR}|[0-9][0-9])`;
const IN_WORDS = `(?:([0-9]{1,2}) )?(${SPELLED}) (${YEAR})`;
const IN_YEARS = `(?:(?:het |de )?(${PART})(?: van)? )?(${YEAR})(?:[-/](${YEAR}|[0-9][0-9]))?`;
export const DATE = `(?:${NUMBERS}|${IN_WORDS}|${IN_YEARS})`;
const LED = "(?:(per|sinds|in|vanaf|op|met ingang van|m\\.?i\\.?v\\.?|tot|t/m|tot en met) )?";
const STARTS = "start(?:en)?|we starten|wij starten|start pas|gaat (?:van )?start(?:en)?|gaan starten|begint|komt|komt er|komt pas|gestart|ingevoerd|invoering|"
  + "ingangsdatum|ingaande";
const STOPS = "stopt|eindigt|loopt af|loopt|loopt nog|loopt door|wordt (?:gestopt|stopgezet|be[eëEË]indigd|afgebouwd)|vervalt";
const STOPPED = "gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|afgelopen|weggevallen|wegbezuinigd";
const SINCE = "(?:per|sinds|vanaf|met ingang van|m\\.?i\\.?v\\.?)";
const UNTIL = "(?:tot|t/m|tot en met)";
const OPENS = "(?:[ ,;:([–—][ ,;:([–—-]{0,3}|- )";
const TRIED = `${OPENS}(?:(?:pilot|proef|project) )?`;
const CLOSES = "[ .!]{0,3}[)\\]]?$";
const WE = "(?:(?:start|starten|beginnen|gaan|werken)(?: we| wij)?(?: met| aan)? )?";
const BEHIND = [
  ["gestopt", `${OPENS}(?:(?:is|zijn|werd) )?(?:${STOPPED}) ${LED}${DATE}${CLOSES}`],
  ["gestopt", `(?: (?:is|zijn|werd)|${OPENS}(?:is )?)${LED}${DATE} (?:${STOPPED})${CLOSES}`],
  ["stopt", `${TRIED}(?:${STOPS}) ${LED}${DATE}(?: af)?${CLOSES}`],
  ["stopt", `${TRIED}(?=(?:${UNTIL}) )${LED}${DATE}${CLOSES}`],
  ["start", `${TRIED}(?:${STARTS}|gaat) ${LED}${DATE}(?: van start| starten| beginnen| in)?${CLOSES}`],
  ["start", `${TRIED}(?=(?:${SINCE}) )${LED}${DATE}${CLOSES}`],
].map(([kind, pattern]) => [kind, new RegExp(pattern, "i")]);
const BEFORE = [
  ["start", `^(?=(?:${SINCE}) )${LED}${DATE}(?: ?[:,])? ${WE}`],
  ["start", `^(?:start|gestart) ${LED}${DATE}(?: ?[:,])? (?:met )?`],
  ["start", `^${LED}${DATE} (?:start|starten|beginnen)(?: we| wij)?(?: met)? `],
  ["start", `^(?:we|wij) (?:starten|beginnen|gaan) ${LED}${DATE} (?:starten )?met `],
  ["gestopt", `^(?:we|wij) zijn ${LED}${DATE} gestopt met `],
].map(([kind, pattern]) => [kind, new RegExp(pattern, "i")]);
// What starts or stops is then not the programme: 'KiVa, contract t/m 2026', 'uitbreiding vanaf 2027'.
const OF_SOMETHING_ELSE =
  /uitbreiding|uitgebreid|\book\b|verleng|evaluatie|nieuwe?\b|tweede|subsidie|contract|convenant|licentie|financier|budget|geld|middelen/i;
// Then the day belongs to these words: 'niet meer sinds 2020', 'gepland vanaf 2027'.
const SAID_BEFORE = new RegExp(
  "(?:niet|niet meer|geen|gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|gepland|in voorbereiding|voorbereid|volgend (?:school)?jaar"
    + "|binnenkort|onbekend|mogelijk|misschien|eventueel)[ ,:(]*$",
  "i",
);
const HAS_YEAR = /(?:19|20)[0-9][0-9]|[0-9][-/][0-9]{2}(?![0-9])/;
const LAST_MONTH = 12;
const CENTURY = 2000;
const HALF_A_YEAR = 6;
const MONTH_ALONE = new RegExp(`(?:^|[ (])(?:vanaf|per) (${SPELLED})(?=[ .!]*(?:[)\\],;:]|$))`, "i");
const OF_THE_WHOLE = ["in", "t/m", "tot en met", "op", ""];

/**
 * The line without the remark, the status on the day `vandaag` (gepland, actief or gestopt), whether it stops within a year
 * of it, and whether the remark stands alone in its brackets.
 *
 * Null when the line tells no year since when or until when, or does not tell it of the programme.
 * @param {string} line
 * @param {string} day JJJJ-MM-DD, or '' for the real day
 * @returns {{naam: string, status: string, soon: boolean, alone: boolean} | null}
 */
export function toldWhen(line, day) {
  const vandaag = day || today();
  const text = withItsYear(line, vandaag);
  if (!HAS_YEAR.test(text)) return null;
  for (const [tries, behind] of [[BEHIND, true], [BEFORE, false]]) {
    for (const [kind, pattern] of tries) {
      const found = pattern.exec(text);
      if (!found) continue;
      let rest = (behind ? text.slice(0, found.index) : text.slice(found[0].length)).replace(/^ +| +$/g, "");
      if (rest === "" || !line.includes(rest) || OF_SOMETHING_ELSE.test(rest)) return null;
      const [opened, shut] = [rest.split("(").length, rest.split(")").length];
      if (opened !== shut) {
        rest = opened === shut + 1 ? rest.slice(0, rest.lastIndexOf("(")).replace(/^ +| +$/g, "") : "";
        if (rest === "") return null;
      }
      if (kind === "start" && SAID_BEFORE.test(rest)) return null;
      const [first, last] = days(found);
      if (first === "") return null;
      const [status, soon] = statusOf(kind, (found[1] ?? "").toLowerCase(), first, last, vandaag);
      return { naam: rest, status, soon, alone: opened === shut };
    }
  }
  return null;
}

/** 'Happyles vanaf januari' with the year of that month, when it begins within half a year: then it has not started yet. */
function withItsYear(text, vandaag) {
  const found = MONTH_ALONE.exec(text);
  if (found === null) return text;
  const spelled = found[1].slice(0, 3).toLowerCase();
  const [year, now] = [Number(vandaag.slice(0, 4)), Number(vandaag.slice(5, 7))];
  const month = MONTHS.indexOf(LONG_SPELLED[spelled] ?? spelled) + 1;
  const ahead = (month - now + LAST_MONTH) % LAST_MONTH;
  if (ahead === 0 || ahead > HALF_A_YEAR) return text;
  const end = found.index + found[0].length;
  return `${text.slice(0, end)} ${String(month < now ? year + 1 : year).padStart(4, "0")}${text.slice(end)}`;
}

/** The status on that day, and whether it stops within a year of it. */
function statusOf(kind, led, first, last, vandaag) {
  if (kind === "start") return [first > vandaag ? "gepland" : "actief", false];
  // 'stopt in 2026' is at its end at the latest, 'stopt per 2026' and 'tot 2026' at its beginning.
  const end = kind === "stopt" && OF_THE_WHOLE.includes(led) ? last : first;
  const inAYear = String(Number(vandaag.slice(0, 4)) + 1).padStart(4, "0") + vandaag.slice(4);
  return end > vandaag ? ["actief", end <= inAYear] : ["gestopt", false];
}

/** The first and the last day that a date may mean; '' for a date that does not exist. */
export function days(found) {
  const [, , day, month, year, daySaid, monthSaid, itsYear, part, fromYear, toYear] = found;
  if (day !== undefined) {
    const whole = year.length > 2 ? Number(year) : CENTURY + Number(year);
    const there = Number(month) >= 1 && Number(month) <= LAST_MONTH && Number(day) >= 1 && Number(day) <= 31;
    const date = there ? iso(whole, Number(month), Number(day)) : "";
    return [date, date];
  }
  if (monthSaid !== undefined) {
    const spelled = monthSaid.slice(0, 3).toLowerCase();
    const number = MONTHS.indexOf(LONG_SPELLED[spelled] ?? spelled) + 1;
    const date = daySaid === undefined ? "" : iso(Number(itsYear), number, Number(daySaid));
    return date ? [date, date] : [iso(Number(itsYear), number, 1), iso(Number(itsYear), number, 31)];
  }
  const begin = Number(fromYear);
  const said = (part ?? "").toLowerCase();
  if (said === "schooljaar" || toYear !== undefined) return [iso(begin, 8, 1), iso(begin + 1, 7, 31)];
  const first = FIRST_MONTH.get(said) ?? 1;
  return [iso(begin, first, 1), iso(begin, part === undefined ? LAST_MONTH : first, 31)];
}

function iso(year, month, day) {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** The real day, JJJJ-MM-DD. */
export function today() {
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
