/**
 * The age that a question names, in months: in figures, in words ('twee jaar'), or as 'peuter' or 'brugklas'.
 *
 * The twin of matcher/ages.py.
 */

import { own } from "./dutch.js";

const MONTHS = 12;
const CHILDREN = [
  "kind", "kindje", "zoon", "zoontje", "dochter", "dochtertje", "jongen", "jongetje", "meisje", "meid", "jochie", "kleuter", "peuter",
  "puber", "leerling", "kleinzoon", "kleindochter", "neefje", "nichtje", "broertje", "zusje", "hummel",
];
const WHO = ["hij", "ze", "zij", "zoon", "dochter", "kind"];
const IS = ["is", "was", "wordt", "bijna", "net"];
const ARE = [...IS, "zijn", "waren", "worden"];
const AND_A_HALF = "anderhalf";
const BOTH = ["kinderen", "kids", "zoons", "zonen", "dochters", "jongens", "meisjes", "meiden"];
const PARENTS = [
  "ouder", "ouders", "moeder", "moeders", "vader", "vaders", "tienermoeder", "tienermoeders", "tienerouders", "tienervaders",
  "vrouw", "vrouwen", "zwangere", "zwangeren",
];
const ON_TO_A_NUMBER = ["van", "jonger", "dan", "onder", "tot", "de", "tussen", "vanaf", "ouder"];
const [EVERYBODY, GROWING_UP] = [["kinderen", "jeugd"], ["jongeren", "tieners", "pubers"]];
const LAST_CHILD = 18;
const GOES_ON = ["", "en", "maar", "hij", "ze", "zij", "geworden"];
const OLDEST = 23;
const UNBORN = "ongeboren";
const FERTILE = 12 * MONTHS;
const BABY = 30;
const GROWN_UP = 27;
const OLD = 60;
const PLUSSES = ["plus", "plusser", "plussers"];
const PLUS = [...PLUSSES, "jarige", "jarigen"];
const NUMBERS = {
  twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13,
  veertien: 14, vijftien: 15, zestien: 16, zeventien: 17, achttien: 18,
};
const YEARS = ["jaar", "jarige", "jarigen", "jr", "jaren"];
const MONTH_WORDS = ["maanden", "maand", "mnd"];
const NOT_AN_AGE = [
  "weken", "dagen", "procent", "uur", "kinderen", "leerlingen", "keer", "maal", "euro", "kilo", "vmbo", "mavo", "havo", "vwo",
  "gymnasium", "mbo",
];
const MINUS = ["minner", "minners"];
const BELOW = ["onder", "tot", "jonger"];
const ABOVE = ["boven", "vanaf", "ouder"];
const GROUPS = [...BOTH, "van", "leeftijd", "jongeren", "jeugd", "jeugdigen", "leerlingen", "studenten", "jongvolwassenen", "pubers", "tieners"];
const AND_WITH = [["tot", "en", "met"], ["t", "m"], ["tm"]];
const INCLUDED = ["met", "m", "tm"];
const NO_AGE_PLUS = ["niveau", "level", "fase", "groep", "klas"];
const GROUP = ["groep", "groepen"];
const [FIRST_GROUP, LAST_GROUP] = [3, 8];
const GROUP_NAMES = ["onderbouw-po", "bovenbouw-po"];
const OLDER = ["jongere", "tiener"];
const TO_GROUP = ["en", "of", "tot", "met", "t", "m", "tm", ...GROUP];
const SPANS = ["geleden", "lang", "later", "achter", "achtereen"];
const LASTS = ["al", "half", "na", "over", "per", "sinds", "elk", "elke", "afgelopen", "ruim"];

/**
 * [from, to] in months: a number of years first, else the words for an age in `named`; null without either.
 * @param {string[]} typed
 * @param {string[]} named ids of leeftijdswoorden
 * @param {Object} language
 */
export function ageOf(typed, named, language) {
  const group = groupOf(typed);
  const ruledOut = [...(group === null ? [] : GROUP_NAMES), ...(saysEverybody(typed) ? OLDER : [])];
  const names = named.filter((name) => !ruledOut.includes(name));
  const ages = [...(group === null ? [] : [group]), ...names.map((name) => language.leeftijden[name])];
  const unborn = names.includes(UNBORN);
  const lowest = Math.min(...ages.map((a) => a[0]));
  for (let i = 0; i < typed.length; i += 1) {
    const found = numberAt(typed, i);
    if (found !== null) {
      const [low, high] = found;
      if (high >= FERTILE && isOfParents(typed, i)) continue;
      // A pregnant woman of 22 asks for the child that is to come, and a mother of 19 with a baby for the baby.
      if (low >= FERTILE && (unborn || ages.some((a) => a[1] <= BABY))) break;
      // 'Jongeren onder de 18' are not babies: a limit and a word for an age narrow each other.
      if (low === 0 && high > 0 && ages.length > 0 && ages[0][0] < high) return [Math.max(low, lowest), high];
      return found;
    }
  }
  if (ages.length === 0) return null;
  if (unborn) return [...language.leeftijden[UNBORN]];
  const low = Math.max(...ages.map((a) => a[0]));
  const high = Math.min(...ages.map((a) => a[1]));
  // Two words for one child narrow each other ('kleuter op de basisschool'); words for two groups do not ('havo en mbo').
  const narrowest = Math.min(...ages.map((a) => a[1] - a[0]));
  return low < high && high - low + MONTHS >= narrowest ? [low, high] : [lowest, Math.max(...ages.map((a) => a[1]))];
}

/** Whether the number at word `i` is an age of parents: 'tienermoeders jonger dan 21'; 'ouders van jongeren van 12' is not. */
function isOfParents(typed, i) {
  let at = i - 1;
  while (at >= 0 && ON_TO_A_NUMBER.includes(typed[at])) at -= 1;
  return at >= 0 && PARENTS.includes(typed[at]);
}

/** Whether 'kinderen en jongeren' stands there: all who grow up, and not the older ones. */
function saysEverybody(typed) {
  return typed.some((word, i) => EVERYBODY.includes(word) && ["en", "of"].includes(typed[i + 1]) && GROWING_UP.includes(typed[i + 2]));
}

/** The ages of the groups of primary school that are named by number: 'groep 5 en 6' are 8 to 11. */
function groupOf(typed) {
  for (let i = 0; i + 1 < typed.length; i += 1) {
    const first = GROUP.includes(typed[i]) ? valueOf(typed[i + 1]) : null;
    if (first === null || first < FIRST_GROUP || first > LAST_GROUP) continue;
    let at = i + 2;
    while (at < typed.length && TO_GROUP.includes(typed[at])) at += 1;
    const second = at < typed.length && !NOT_AN_AGE.includes(typed[at + 1]) ? valueOf(typed[at]) : null;
    const last = second !== null && first < second && second <= LAST_GROUP ? second : first;
    return [(first + 3) * MONTHS, Math.min(last + 5, 12) * MONTHS];
  }
  return null;
}

/**
 * Whether a question is about a grown-up without a child in it: 'ik ben 54', '70-plussers', 'mijn vader van 81'.
 * @param {string[]} typed
 * @param {Object} language
 */
export function isGrownUp(typed, language) {
  const { vragers } = language;
  const has = (name, word) => word !== undefined && own(vragers[name], word) !== undefined;
  if (typed.some((word) => has("kind", word) || has("leerling", word))) return false;
  return typed.some((token, i) => {
    if (!/^[0-9]{2}$/.test(token) || Number(token) <= GROWN_UP) return false;
    if (PLUS.includes(typed[i + 1]) || (typed[i - 2] === "ik" && typed[i - 1] === "ben")) return true;
    return Number(token) >= OLD && typed[i - 1] === "van" && has("ouderen", typed[i - 2]);
  });
}

/** The age that starts at word `i`; null when none does. */
function numberAt(typed, i) {
  const digits = typed[i].replace(/jarigen$/, "").replace(/jarige$/, "");
  const number = valueOf(digits);
  if (typed[i] === AND_A_HALF && typed[i + 1] === "tot") {
    const end = typed.slice(i + 2, i + 5).map(valueOf).find((value) => value);
    return end === undefined ? null : [18, (end + (["en", "met"].includes(typed[i + 2]) ? 1 : 0)) * MONTHS];
  }
  if (number === null) return null;
  const before = typed.slice(Math.max(i - 3, 0), i).filter((w) => !["de", "dan", "het"].includes(w));
  const last = before.length > 0 ? before[before.length - 1] : "";
  const after = i + 1 < typed.length ? typed[i + 1] : "";
  const then = i + 2 < typed.length ? typed[i + 2] : "";
  if (MONTH_WORDS.includes(after)) {
    return number <= 60 && !LASTS.includes(last) && !SPANS.includes(then) ? [number, number] : null;
  }
  if (number > OLDEST || NOT_AN_AGE.includes(after)) return null;
  const upper = upperOf(typed, i, last);
  if (upper !== null) return [number * MONTHS, upper * MONTHS];
  const years = YEARS.includes(after) || digits !== typed[i];
  if (!/^[0-9]+$/.test(digits) && !years) {
    return saidAsAge(before, last, after) ? [number * MONTHS, number * MONTHS] : null;
  }
  if (years && (LASTS.includes(last) || SPANS.includes(then))) return null;
  if (andOlder(typed, i, last)) return [number * MONTHS, Math.max(number, OLDEST) * MONTHS];
  const group = last === "tot" && GROUPS.includes(typed[i - 2]);
  const below = BELOW.includes(last) && (years || group || before.includes("onder") || before.includes("jonger"));
  if (MINUS.includes(after) || below) return [0, number * MONTHS];
  const whole = lastYear(typed, i);
  if (whole !== null && (years || GROUPS.includes(whole))) return [0, (number + 1) * MONTHS];
  if (ABOVE.includes(last) && (years || last !== "boven")) return [number * MONTHS, Math.max(number, OLDEST) * MONTHS];
  const bare = last === "leeftijd" || last === "ben" || (last === "van" && !counts(typed, i));
  if (years || bare || figureAsAge(number, before, last)) {
    return [number * MONTHS, secondAge(typed, i, number) * MONTHS];
  }
  return null;
}

/** Whether 'van' and the number at word `i` count: '3 van de 10 jongeren', 'van 5 naar 8', 'van 3 tot 5 procent'. */
function counts(typed, i) {
  if (typed[i - 1] !== "van" || (i > 1 && valueOf(typed[i - 2]) !== null)) return true;
  return typed[i + 1] === "naar" || (typed[i + 1] === "tot" && NOT_AN_AGE.includes(typed[i + 3]));
}

/** Whether a number in figures is an age without 'jaar': 'mijn dochter (5)', 'de kinderen zijn 5 en 7'. */
function figureAsAge(number, before, last) {
  if (number > LAST_CHILD) return false;
  return CHILDREN.includes(last) || (ARE.includes(last) && before.some((word) => WHO.includes(word) || BOTH.includes(word)));
}

/** Whether the number at word `i` is the youngest age: '16 jaar en ouder', '18+'. */
function andOlder(typed, i, last) {
  if (PLUSSES.includes(typed[i + 1])) return !NO_AGE_PLUS.includes(last);
  const at = i + 1 + (YEARS.includes(typed[i + 1]) ? 1 : 0);
  return (typed[at] === "en" || typed[at] === "of") && typed[at + 1] === "ouder";
}

/** Where the year of the older of two ages ends: 8 of 'van 5 en 7'; the first age when there is one. */
function secondAge(typed, i, first) {
  const second = typed[i + 1] === "en" && i + 2 < typed.length ? valueOf(typed[i + 2]) : null;
  const after = i + 3 < typed.length ? typed[i + 3] : "";
  return second !== null && first < second && second <= LAST_CHILD && !NOT_AN_AGE.includes(after) ? second + 1 : first;
}

/** Whether a number in letters is an age without 'jaar': 'een jongen van acht', 'hij is zeven'. */
function saidAsAge(before, last, after) {
  if (last === "van") return before.length > 1 && CHILDREN.includes(before[before.length - 2]);
  return IS.includes(last) && before.some((word) => WHO.includes(word)) && GOES_ON.includes(after);
}

/** Whether a word is a number: '7', 'zeven'. */
export const isNumber = (word) => valueOf(word) !== null;

function valueOf(digits) {
  if (/^[0-9]+$/.test(digits)) return digits.length <= 3 ? Number(digits) : null;
  const value = own(NUMBERS, digits);
  return value === undefined ? null : value;
}

/** The end of a range that starts at word `i`: '4 tot en met 12 jaar', 'jongens van 12 tot 16'; null without one. */
function upperOf(typed, i, last) {
  let at = i + 1;
  const end = Math.min(i + 5, typed.length);
  while (at < end && ["jaar", "tot", "en", "met", "a", "t", "m", "tm"].includes(typed[at])) at += 1;
  if (at >= end || (typed[i + 1] === "en" && typed[i + 2] !== "met")) return null;
  const value = valueOf(typed[at]);
  const unit = at + 1 < typed.length ? typed[at + 1] : "";
  // Of young people a range is one of ages, also without 'jaar'.
  const said = GROUPS.includes(last) && !NOT_AN_AGE.includes(unit) && !MONTH_WORDS.includes(unit);
  if (value === null || value > OLDEST + 4 || !(YEARS.includes(unit) || said)) return null;
  const first = valueOf(typed[i]);
  if (first === null || first >= value) return null;
  // A child of twelve is meant by 'tot en met 12', and not by 'tot 12'.
  return typed.slice(i + 1, at).some((word) => INCLUDED.includes(word)) ? value + 1 : value;
}

/** The word before 'tot en met', when the number at word `i` is the last age that counts; null when it is not. */
function lastYear(typed, i) {
  for (const words of AND_WITH) {
    if (typed.slice(Math.max(i - words.length, 0), i).join(" ") === words.join(" ")) {
      return i > words.length ? typed[i - words.length - 1] : "";
    }
  }
  return null;
}
