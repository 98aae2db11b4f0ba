/**
 * Reading a question: its words, mended spelling, and the subjects, ages and school types they point at.
 *
 * The twin of matcher/question.py.
 */

import { ageOf, isGrownUp, isNumber } from "./ages.js";
import { deniedWords } from "./denied.js";
import { compoundParts, own, stem } from "./dutch.js";
import { isElsewhere, subjectHints } from "./hints.js";
import { mend } from "./mending.js";
import { words } from "./names.js";
import { URGENT, findPhrases, told } from "./phrases.js";
import { sexOf } from "./sexes.js";
import { whoAsks } from "./who_asks.js";

export const WHOLE = 100;
export const DENIED = 40;
const LOOSE = 80;
export const PART = 60;
const WEAK = 60;
const FEW_WORDS = 2;
const CIRCUMSTANCES = ["leeftijd", "schooltype", "setting", "uitvoerder"];
// From this age, in months, a group of children is one of a school.
const SCHOOL_AGE = 4 * 12;
const GROUPS = ["groep", "groepen", "klas", "klassen"];
const ENDS = /[.,;:!?\n]/;
const PARTICLES = new Set("aan af bij door in mee om op over toe uit weg".split(" "));
/** The kinds of target that say what a question is about. */
export const MEANINGS = ["vraagstuk", "onderwerp"];

/**
 * What a text asks about. Never fails; a text without known words gives no `doelen`.
 * @param {string} text
 * @param {Object} language
 */
export function readQuestion(text, language) {
  const typed = words(text);
  const all = [];
  const mended = [];
  const roots = typed.map((token, plek) => {
    if (own(language.vulwoorden, token) !== undefined) return stem(token, language);
    // Half a name that is written in two words is no typing error: 'kanjer training'.
    const beside = [token + (typed[plek + 1] || ""), (plek > 0 ? typed[plek - 1] : "") + token];
    const word = beside.some((name) => own(language.namen, name) !== undefined) ? token : mend(token, language);
    if (word !== token) mended.push([token, word]);
    const stam = stem(word, language);
    all.push({ getypt: token, woord: word, stam, delen: compoundParts(word, language), plek, inZin: false });
    return stam;
  });
  const clauses = clausesOf(text);
  const aside = deniedWords(typed, clauses);
  const phrased = wholeVerbs(findPhrases(all, typed, roots, clauses, language), typed);
  const chosen = chosenOf(noSchoolGroups(phrased, typed, language), typed, language).filter(
    ({ soort, plekken }) => !MEANINGS.includes(soort) || !plekken.some((plek) => aside.has(plek)),
  );
  const doelen = targetsOf(chosen, all, typed, language, aside);
  const inPhrase = new Set();
  for (const { soort, plekken } of chosen) {
    if (plekken.length > 1 && MEANINGS.includes(soort)) plekken.forEach((plek) => inPhrase.add(plek));
  }
  for (const token of all) token.inZin = inPhrase.has(token.plek);
  // What a text is not about is not looked for either, nor guessed at.
  const tokens = all.filter(({ plek }) => !aside.has(plek));
  const named = doelen.filter((t) => t.soort === "leeftijd").map((t) => t.id);
  const meaning = chosen.filter((m) => MEANINGS.includes(m.soort));
  const taken = new Set(meaning.flatMap((m) => m.plekken));
  const about = named.length > 0 || tokens.some((token) => own(language.overal, token.stam) !== undefined);
  const subjects = new Set(doelen.filter((t) => MEANINGS.includes(t.soort)).map((t) => t.id));
  for (const [id, gewicht, woorden] of subjectHints(tokens, taken, subjects, about, language)) {
    doelen.push({ soort: "onderwerp", id, gewicht, woorden, gok: gewicht < PART });
  }
  const phrases = meaning.filter((m) => m.plekken.length > 1).length;
  const age = ageOf(typed, named, language);
  const asker = whoAsks(typed, language);
  return {
    vraag: text,
    woorden: tokens,
    doelen,
    leeftijd: age,
    verbeterd: mended,
    ontkend: aside.size > 0,
    geslacht: sexOf(typed, language.geslachten),
    elders: isElsewhere(tokens, phrases, language) || isGrownUp(typed, language),
    // 'Onze groep' with a child of two is no school.
    vrager: asker === "school" && age !== null && age[1] < SCHOOL_AGE ? "kinderopvang" : asker,
  };
}

/** Per word the number of its clause: what a comma or a full stop parts is not one phrase. */
const clausesOf = (text) => text.split(ENDS).flatMap((clause, number) => words(clause).map(() => number));

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function comparePlaces(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

const byPlace = (a, b) => comparePlaces(a.plekken, b.plekken) || compare(a.soort, b.soort) || compare(a.id, b.id);
const reach = ({ plekken }) => plekken[plekken.length - 1] - plekken[0];

/** The matches that hold: words inside a longer phrase say what that phrase says, and nothing by themselves. */
/** The matches without those that end in the first half of a verb of which another one has both halves. */
function wholeVerbs(matches, typed) {
  const meaning = matches.filter(({ soort }) => MEANINGS.includes(soort));
  return matches.filter(({ soort, plekken }) => {
    const end = plekken[plekken.length - 1];
    if (!MEANINGS.includes(soort) || !PARTICLES.has(typed[end + 1])) return true;
    return !meaning.some((m) => m.plekken.includes(end) && m.plekken.includes(end + 1));
  });
}

/** The matches without 'groep jongens' where 'groep 7' stands: a group of a school says nothing of who is in it. */
function noSchoolGroups(matches, typed, { vragers, geslachten }) {
  const isSchoolGroup = (i) => GROUPS.includes(typed[i]) && i + 1 < typed.length && isNumber(typed[i + 1]);
  const lists = [...Object.values(geslachten), vragers.kind, vragers.leerling];
  const isYoung = (word) => lists.some((said) => own(said, word) !== undefined);
  return matches.filter(({ soort, plekken }) => {
    const group = plekken.find(isSchoolGroup);
    if (!MEANINGS.includes(soort) || group === undefined || plekken.includes(group + 1)) return true;
    return !plekken.every((i) => i === group || isYoung(typed[i]));
  });
}

function chosenOf(matches, typed, { doorzichtig }) {
  const ranked = [...matches].sort((a, b) => a.los - b.los || b.plekken.length - a.plekken.length
    || reach(a) - reach(b) || byPlace(a, b));
  const held = {};
  const isLight = (plek) => own(doorzichtig, typed[plek]) !== undefined;
  const found = [];
  for (const match of [...ranked.filter((m) => m.plekken.length > 1), ...ranked.filter((m) => m.plekken.length === 1)]) {
    const kind = kindOf(match.soort);
    const covering = own(held, kind) || [];
    held[kind] = covering;
    if (covering.some((places) => covers(places, match, isLight))) continue;
    covering.push(match.plekken);
    found.push(match);
  }
  return found.sort(byPlace);
}

/** What covers what: a subject and a vraagstuk say the same kind of thing. */
const kindOf = (soort) => (MEANINGS.includes(soort) ? "" : soort);

/** Whether words that were chosen already say what a match would; words apart may share none of these. */
function covers(places, match, isLight) {
  if (comparePlaces(places, match.plekken) === 0) return false;
  const shared = match.plekken.filter((plek) => places.includes(plek)).length;
  const said = match.plekken.filter((plek) => !isLight(plek));
  if (said.length && said.every((plek) => places.includes(plek))) return true;
  return shared === match.plekken.length || (match.los && shared > 0 && places.length > 1);
}

/** What the phrases point at, and then what the parts of the compounds left over do, without those set `aside`. */
function targetsOf(chosen, tokens, typed, language, aside) {
  const found = [];
  const seen = new Set();
  const used = new Set(aside);
  const stems = new Map(tokens.map((token) => [token.plek, token.stam]));
  const byItself = tokens.length <= FEW_WORDS;
  for (const { soort, id, plekken, los } of chosen) {
    plekken.forEach((plek) => used.add(plek));
    const key = `${soort} ${id} ${plekken.join(" ")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const before = tokens.filter((t) => t.plek < plekken[0]);
    const denied = before.length > 0 && own(language.ontkenningen, before[before.length - 1].woord) !== undefined;
    const root = plekken.filter((plek) => stems.has(plek)).map((plek) => stems.get(plek)).join(" ");
    const weak = MEANINGS.includes(soort) && own(language.zwak, root) !== undefined && !byItself;
    if (los && (weak || CIRCUMSTANCES.includes(soort))) continue;
    const gewicht = denied ? DENIED : weak ? WEAK : los ? LOOSE : WHOLE;
    found.push({ soort, id, gewicht, woorden: plekken.map((i) => typed[i]).join(" ") });
  }
  for (const token of tokens) {
    if (used.has(token.plek) || own(language.wijzers, token.stam) !== undefined) continue;
    for (const part of token.delen) {
      for (const [soort, id] of told(own(language.zinnen, part))) {
        if (soort !== URGENT) found.push({ soort, id, gewicht: PART, woorden: token.getypt });
      }
    }
  }
  return found;
}
