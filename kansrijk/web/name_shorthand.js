/**
 * Shorthand in a name, written out: 'schoolmaatsch. werk', 'lesprogr.', '4 u p/w', 'Kesselslessen', 'SEL-methode'.
 *
 * The twin of matcher/name_shorthand.py: works on the data of matcher.prepare_names only.
 */

import { nameKey, words } from './names.js';
import { isTopic, tellsMore } from './name_beside.js';
import { ofAnotherForm } from './name_stranger.js';
import { read } from './name_words.js';
import { has, idsOf } from './spelling.js';

const SHORTEST_CUT = 3;
const NO_WORD = 2;
const SHORTEST_STEM = 5;
const DOTTED = /(^|[^A-Za-z])((?:[A-Za-z]\.)+[A-Za-z])(?![A-Za-z])\.?/g;
const PLUS = / \+ |\+(?=[A-Za-z])/g;
const SLASHED = /(^|[ (])([av]\/d|v\/h|vh\.|ism|olv|mmv|ikv|ihkv|tbv|mbt|obv|itt)(?= )/g;
const SLASHES = {
  "v/d": "van de", "a/d": "aan de", "v/h": "voorheen", "vh.": "voorheen", ism: "door", olv: "door", mmv: "door", ikv: "in", ihkv: "in", tbv: "voor",
  mbt: "voor", obv: "op", itt: "anders dan",
};
const CUT_OFF = /(^|[ (/-])([A-Za-zÀ-ÖØ-öø-ÿ]+)\.(?=[ ),/]|$)(?= *([A-Za-zÀ-ÖØ-öø-ÿ]*))/g;
const SMALL = { m: "met", v: "van", o: "op", i: "in", n: "naar", vd: "van de" };
const SIGNS = {
  u: "uur", wk: "weken", "p/w": "per week", "p/j": "per jaar", pj: "per jaar", ll: "leerlingen", lln: "leerlingen", kl: "klas", cb: "consultatiebureau",
  bs: "basisschool", mnd: "maanden", wkn: "weken", jr: "jaar", "w/": "with", niv: "niveau", level: "niveau", vd: "van de", HB: "huisbezoek",
};
const SIGN = /(^| )(u|wk|wkn|mnd|lln?|jr|kl|cb|bs|w\/|p\/w|p\/j|pj|niv|level|vd|HB)(?=[ ),.]|$)/g;
const DOER = /(^|[ (])([A-Za-z]{2,5})['’]ers?(?=[ ),.]|$)/g;
const STUCK = /([0-9])(mnd|wkn?|jr|u|lln?)(?=[ ),.]|$)/g;
const TIMES = /(^| )p(?:[./]| )?(?:w|wk|week)\.?(?=[ ),]|$)/g;
const DAY = /(^| )op (ma|di|wo|do|vr)(?=[ ),]|$)/g;
const DAYS = { ma: "maandag", di: "dinsdag", wo: "woensdag", do: "donderdag", vr: "vrijdag" };
const JUNIOR = /(^| )([A-Za-z][A-Za-z-]*) jr(?=[ ),.]|$)/g;
const OFFICE = /buro(s?)(?=[ ),.]|$)/g;
const YEAR_BETWEEN =
  / +\((?:(?:sinds|vanaf|gestart in|start|per) )?(?:(?:school)?jaar )?(?:19|20)[0-9]{2}(?:[-/](?:20)?[0-9]{2})?\) +(?=[a-z&+])/g;
const LETTERS_FOR = { SEL: "sociaal-emotioneel leren", SOVA: "sociale vaardigheden" };
const LETTERS_SAID = /(^| )(SEL|SOVA)(?=[ ),.]|$)/g;
const MORE = /(^|[ (])([A-Z]{2,5}|[a-z]{3,5})['’]s(?=[ ),.]|$)/g;
const SHORT_PLACE = /(^|[ (])([AR])'dam(?=[ ),.]|$)/g;
const SHORT_PLACES = { A: "Amsterdam", R: "Rotterdam" };
const STATED = new RegExp(
  " (?:(?:is|zijn) er(?=$|[ ),.])|(?:is|zijn|wordt|worden) (?=(?:ingekocht|gestart|ingevoerd|in voorbereiding|aangeboden|gegeven" +
    "|ingezet|uitgevoerd|gebruikt|beschikbaar|gevolgd)(?:[ ),.]|$)))",
  "g",
);
const IN_PART = /nog niet (?:overal|(?:op|bij|in) (?:alle|elke|iedere) [a-z]+)/g;
const ORIGIN = new RegExp(
  "(^|[ (])(?:[Oo]ekra[iï]ense|[Ss]yrische|[Ee]ritrese|[Aa]fghaanse|[Pp]oolse|[Bb]ulgaarse|[Tt]urkse|[Mm]arokkaanse|" +
    "[Ss]urinaamse|[Aa]ntilliaanse|[Ss]omalische|[Aa]rabische|[Aa]rabischtalige|[Mm]olukse) " +
    "(?=(?:kinderen|gezinnen|ouders|moeders|vaders|jongeren|leerlingen|vrouwen|meiden|jongens|peuters|kleuters)(?:[ ),]|$))",
  "g",
);
const BOTH = /([A-Za-z]+)\/([A-Za-z]+)/g;
const KIND_BEHIND = /(^|[ (])([A-Za-zÀ-ÖØ-öø-ÿ0-9]+)-([a-z]+)(?=[ ),]|$)/g;
const RENAMED = /^[^()]+\((?:nu|heet nu|tegenwoordig|inmiddels|thans|nu:) +([^()]+)\)$/;
const WORD = /[A-Za-zÀ-ÖØ-öø-ÿ]+/g;
export const QUOTED = /(?:^|[ (])(?:‘([^‘’]+)’|“([^“”]+)”|"([^"]+)"|'([^']+)')(?=$|[ ),.:;])/;
const SAID = /^([^()]+?)(?: (?:is|zijn) (?=(?:een|er|het|de|voor|bedoeld) )|[.!] +(?=[A-Z]))/;
const ON_A_SCREEN = /(^|[ (])(?:online|digitale?|digitaal)(?=[ )]|$)/g;
const AT_SCHOOLS = /(^|[ (-])((?:v?mbo|roc|havo|vwo|hbo)[ -]?|(?:vo|po|so)[ -])(?:opleidingen|afdelingen|studenten)(?=[ ),]|$)/gi;
const CAPITALS = /[A-Z].*[A-Z]/;
const IN_BRACKETS = /([^()]+?) *\(([A-Za-z]{3,6})\)/g;

/**
 * Abbreviations without their dots, a plus between two names as a sign that joins, and '=' as a word.
 *
 * In 'Girls' Talk + (LVB)' the plus is the last sign of a name.
 * @param {string} text
 * @param {Names} names
 * @returns {string}
 */
export function tidy(text, names) {
  const whole = text
    .replace(DOTTED, (_, before, letters) => before + letters.replace(/\./g, ""))
    .replace(SLASHED, (_, before, slashed) => before + SLASHES[slashed])
    .replaceAll("+/-", "ca.")
    .replaceAll("™", "")
    .replace(/± ?/g, "ca. ")
    .replace(YEAR_BETWEEN, " ")
    .replace(JUNIOR, (all, before, name) => (idsOf(`${nameKey(name)}junior`, names).length > 0 ? `${before}${name} junior` : all));
  return whole
    .replace(PLUS, (sign, at) => plus(whole.slice(0, at), whole.slice(at + sign.length), names))
    .replaceAll("=", " is ");
}

function plus(before, behind, names) {
  const endsAName = has(names.names, nameKey(before) + "plus") && idsOf(nameKey(behind), names).length === 0;
  return endsAName ? "+ " : " & ";
}

/**
 * The text with its shorthand as whole words; the text itself when there is none.
 *
 * Only the new name of what has been renamed: 'Actie X (nu Y)'. A word that was cut off becomes the first of
 * the names' own words that begins so, and else the first of the words that stand around names. 'SEL-methode'
 * is a methode: which one the name beside it says. 'Beter bij de les (BBDL)' says the same twice.
 * @param {string} text
 * @param {Names} names
 * @returns {string}
 */
export function writtenOut(text, names) {
  const renamed = RENAMED.exec(text);
  if (renamed !== null) return renamed[1];
  return toldOf(quoted(text, names), names)
    .replace(IN_BRACKETS, (all, before, letters) => (initials(before, letters) ? before : all))
    .replace(AT_SCHOOLS, (_, before, kind) => before + kind.replace(/[ -]$/, ""))
    .replace(STATED, " ")
    .replace(IN_PART, "deels")
    .replace(ORIGIN, "$1")
    .replace(MORE, (all, before, letters) => (isLetters(letters, names) ? before + letters : all))
    .replace(DOER, "$1$2")
    .replace(STUCK, "$1 $2")
    .replace(TIMES, "$1per week")
    .replace(DAY, (_, before, day) => `${before}op ${DAYS[day]}`)
    .replace(OFFICE, "bureau$1")
    .replace(SHORT_PLACE, (_, before, letter) => before + SHORT_PLACES[letter])
    .replace(LETTERS_SAID, (_, before, letters) => before + LETTERS_FOR[letters])
    .replace(SIGN, (_, before, sign) => before + SIGNS[sign])
    .replace(BOTH, (all, first, last) => ofOneName(all, first, last, names))
    .replace(CUT_OFF, (_, before, cut, behind) => before + wholeWord(cut, nameKey(behind), names))
    .replace(KIND_BEHIND, (_, before, first, kind) => before + kindOf(first, kind, names))
    .replace(WORD, (word) => apart(word, names));
}

/** “Leer te durven!” online training -> without 'online': what stands outside the quotes is no part of the name. */
function quoted(text, names) {
  const found = QUOTED.exec(text);
  const key = found === null ? "" : nameKey(found[0]);
  if (found === null || !(has(names.names, key) || has(names.aliases, key))) return text;
  const behind = text.slice(found.index + found[0].length);
  return text.slice(0, found.index).replace(ON_A_SCREEN, "$1") + found[0] + behind.replace(ON_A_SCREEN, "$1");
}

/** 'Gripopjedip is een cursus' -> 'Gripopjedip: een cursus': what is said of a name is a remark on it, when we know a word of it. */
function toldOf(text, names) {
  const found = SAID.exec(text);
  const ids = found === null ? [] : idsOf(nameKey(found[1]), names);
  // 'Sprint is een onderdeel van de gymles'.
  if (ids.length === 0 || (has(names.capitals, nameKey(found[1])) && !read(found[1]).some((w) => w.capitals))) return text;
  const whole = words(text);
  for (let end = words(found[1]).length + 1; end <= whole.length; end += 1) {
    // 'Pubers met ADHD. Een oudertrainingsprogramma' is a name.
    if (idsOf(whole.slice(0, end).join(""), names).length > 0) return text;
  }
  const behind = text.slice(found[0].length);
  const small = (w) => has(names.fillers, w) && !has(names.kind, w);
  const said = read(behind).map((w) => w.text).filter((w) => !small(w));
  return said.some((w) => tellsMore(w, ids[0], names) || isTopic(w, names)) ? `${found[1]}: ${behind}` : text;
}

/** 'POH's' is more than one POH; in small letters only what is a name that can be no word: 'phb's'. */
function isLetters(letters, names) {
  return /^[A-Z]+$/.test(letters) || (has(names.capitals, letters) && names.capitals[letters] === NO_WORD);
}

/** Whether the letters are the first ones of the words right before them. */
function initials(before, letters) {
  return words(before).map((w) => w[0]).join("").endsWith(letters.toLowerCase());
}

/** 'Rots/water' -> 'Rots en water', when a name has it so. */
function ofOneName(all, first, last, names) {
  const both = `${first} en ${last}`;
  return ` ${names.known.join(" | ")} `.includes(` ${both.toLowerCase()} `) ? both : all;
}

/** The word that was cut off, or what was written when we know none; best one with the word behind it in a name. */
function wholeWord(cut, behind, names) {
  const start = nameKey(cut);
  if (has(SMALL, start)) return SMALL[start];
  if (start.length < SHORTEST_CUT || has(names.generic, start)) return cut;
  const tables = [Object.keys(names.name_words), Object.keys(names.generic), Object.keys(names.units), Object.keys(names.by_whom)];
  for (const found of tables) {
    const longer = found.filter((w) => w.startsWith(start)).sort();
    if (longer.length > 0) {
      const known = behind === "" ? "" : ` ${names.known.join(" | ")} `;
      const together = longer.filter((w) => known.includes(` ${w} ${behind} `));
      const whole = (together.length > 0 ? together : longer)[0];
      return cut[0] !== cut[0].toUpperCase() ? whole : whole[0].toUpperCase() + whole.slice(1);
    }
  }
  return cut;
}

/** 'SEL-methode' -> 'methode', when SEL says nothing that we know. */
function kindOf(written, kind, names) {
  const first = nameKey(written);
  if (!has(names.kind, kind) || has(names.doubt, first) || has(names.variants, first)) return `${written}-${kind}`;
  const known = has(names.vocabulary, first) || has(names.name_words, first);
  return known ? `${written}-${kind}` : kind;
}

/** 'Kesselslessen' -> 'Kessels lessen': a word of a name with a word like 'lessen' written onto it. */
function apart(word, names) {
  const key = nameKey(word);
  for (const end of names.glued) {
    const bare = key.endsWith(end) ? key.slice(0, -end.length) : "";
    // 'LEFFgroep'.
    if (bare !== "" && CAPITALS.test(word.slice(0, -end.length)) && idsOf(bare, names).length > 0) return `${word.slice(0, -end.length)} ${end}`;
    if (bare.length < SHORTEST_STEM || has(names.vocabulary, bare)) continue;
    const ids = idsOf(bare, names);
    if (ids.length > 0 && ofAnotherForm(read(word), bare, ids, names)) return word;
    const known = names.name_words;
    if (has(known, bare) && !has(known, key) && !has(names.organisations, key)) return `${word.slice(0, -end.length)} ${end}`;
  }
  return word;
}
