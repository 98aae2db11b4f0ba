/**
 * What a profile asks for: the vraagstukken with their urgency, and which part and which ages of each are meant.
 *
 * The twin of matcher/understand.py.
 */

import { overlapYears, touches } from "./fit.js";
import { needsDocument, needsOf } from "./needs.js";
import { ownWords } from "./own_words.js";
import { readQuestion } from "./question.js";

/** The lowest urgency: what stands beside the question but is not left out. */
export const CAN_WAIT = 1;

/** What a need says no more of than its subject: everything about it is an answer alike. */
const ALIKE = { share: 1000, typed: [] };
const NOT_POINTED = { share: 0, typed: [] };

/** What is asked for; see `Asked` in matcher/understand.py. */
export class Asked {
  constructor(told, wanted, { narrow, ages, schools, words }, { hastes, ageHastes }, own, slowLearners) {
    Object.assign(this, { told, wanted, narrow, ages, schools, words, hastes, ageHastes, own, slowLearners });
    this.most = Math.max(...wanted.values());
  }

  /** How much the own words point at a programme; wholly when a need says no more than its subject. */
  pointed(vraagstuk, id) {
    const likes = this.words.get(vraagstuk);
    if (likes === undefined) return ALIKE;
    let best = NOT_POINTED;
    for (const like of likes) {
      const found = like.get(id);
      if (found !== undefined && found.share > best.share) best = found;
    }
    return best;
  }

  /** How urgent a vraagstuk is for a programme: as urgent as what it shares with the need. */
  level(vraagstuk, { onderwerpen, leeftijd }, { samen }) {
    const whole = this.wanted.get(vraagstuk);
    const meant = (this.ages.get(vraagstuk) || []).filter((ages) => overlapYears(leeftijd, ages) > 0);
    const forAges = meant.length > 0 ? Math.max(...meant.map((ages) => this.calledFor(vraagstuk, ages))) : whole;
    const [own, named] = [onderwerpen[vraagstuk], this.narrow.get(vraagstuk)];
    if (own === undefined || named === undefined) return forAges;
    const kinds = own.map((o) => samen[o] ?? o);
    const shared = named.filter((o) => kinds.includes(samen[o] ?? o)).map((o) => this.hastes.get(o));
    return Math.min(forAges, shared.length > 0 ? Math.max(...shared) : whole);
  }

  calledFor(vraagstuk, ages) {
    return this.ageHastes.get(agesKey(vraagstuk, ages));
  }

  /** Whether something for the ages `own` is for those who were meant. */
  isAboutAges(vraagstuk, own) {
    const meant = this.ages.get(vraagstuk);
    return meant === undefined || meant.some((ages) => overlapYears(own, ages) > 0);
  }

  /** The same for something for these kinds of school; what is not for schools is for the young people of any. */
  isAboutSchools(vraagstuk, own) {
    const meant = this.schools.get(vraagstuk);
    return meant === undefined || !own || own.length === 0 || own.some((school) => meant.includes(school));
  }

  /** How urgent a place is: as its ages were called; one of ages that were not meant can wait. */
  urgency(vraagstuk, phase) {
    const meant = this.ages.get(vraagstuk);
    if (meant === undefined) return this.wanted.get(vraagstuk);
    const called = meant.filter((ages) => touches(ages, phase)).map((ages) => this.calledFor(vraagstuk, ages));
    return called.length > 0 ? Math.max(...called) : CAN_WAIT;
  }
}

/**
 * What a profile asks for.
 *
 * Without needs all that fits the type and ages counts, at 2. Needs in plain words of which nothing
 * is understood do not silently become "nothing": then the whole range is shown, as without needs.
 * @param {Object} profiel
 * @param {Object} asker
 * @param {Object} model
 * @returns {Asked}
 */
export function understand(profiel, asker, model) {
  const asked = new Map();
  const told = [];
  const parts = { narrow: new Map(), ages: new Map(), schools: new Map(), words: new Map() };
  const hastes = new Map();
  const ageHastes = new Map();
  const own = [];
  let slowLearners = asker.onderwijs.includes("so");
  for (const { vraagstuk, tekst, urgentie } of profiel.behoeften) {
    let found = [vraagstuk];
    let aside = [];
    let answer = null;
    let said = null;
    if (vraagstuk) {
      told.push({ vraagstuk, urgentie });
    } else {
      const read = readQuestion(tekst, model.behoeften.taal);
      answer = needsOf(read, model.behoeften);
      said = ownWords(read, model);
      const best = answer.needs.length > 0 ? answer.needs[0].score : 0;
      found = answer.needs.map((need) => need.vraagstuk);
      slowLearners = slowLearners || answer.onderwerpen.includes("lvb");
      aside = answer.needs.filter((need) => isAside(need.score, best, model)).map((need) => need.vraagstuk);
      told.push({ tekst, urgentie, ...needsDocument(answer) });
    }
    own.push(said);
    for (const v of found) {
      note(parts.narrow, v, apartIn(v, answer, model), asked);
      note(parts.ages, v, agesIn(v, answer, asker, model), asked);
      note(parts.schools, v, schoolsIn(answer, asker), asked);
      noteWords(parts.words, v, said, asked);
      const haste = aside.includes(v) ? CAN_WAIT : urgentie;
      asked.set(v, Math.max(asked.get(v) || 0, haste));
      for (const o of apartIn(v, answer, model)) hastes.set(o, Math.max(hastes.get(o) || 0, haste));
      for (const ages of agesIn(v, answer, asker, model)) {
        const key = agesKey(v, ages);
        ageHastes.set(key, Math.max(ageHastes.get(key) || 0, haste));
      }
    }
  }
  const wanted = new Map();
  const order = Object.keys(model.vraagstukken);
  if (asked.size) {
    for (const v of order) if (asked.has(v)) wanted.set(v, asked.get(v));
    return new Asked(told, wanted, parts, { hastes, ageHastes }, own, slowLearners);
  }
  const phases = model.leeftijdsfasen.filter((phase) => touches(asker.leeftijd, phase)).map((phase) => phase[0]);
  for (const v of order) {
    const about = model.vraagstukken[v];
    if (about.organisaties.includes(asker.type) && phases.some((p) => about.leeftijdsfasen.includes(p))) {
      wanted.set(v, 2);
    }
  }
  return new Asked(told, wanted, parts, { hastes, ageHastes }, own, slowLearners);
}

/** Note which part of a vraagstuk a need asks for; one need for the whole of it is enough to ask for the whole. */
function note(parts, v, named, asked) {
  if (asked.has(v) && !parts.has(v)) return;
  const all = [...(parts.get(v) || []), ...named];
  // By what they say: two needs for the same ages name these ages once.
  if (named.length > 0) parts.set(v, [...new Map(all.map((part) => [String(part), part])).values()]);
  else parts.delete(v);
}

/** Note what the own words of a need point at, by the same rule. */
function noteWords(words, v, said, asked) {
  if (asked.has(v) && !words.has(v)) return;
  if (said !== null && said.specific) words.set(v, [...(words.get(v) || []), said.like]);
  else words.delete(v);
}

/** The subjects of this vraagstuk that it names, when each of them is no answer to the others. */
function apartIn(v, answer, model) {
  const apart = model.uiteenlopend[v] || [];
  const subjects = answer === null ? [] : answer.onderwerpen;
  const named = subjects.filter((o) => model.behoeften.onderwerpen[o].includes(v) || apart.includes(o));
  return named.every((o) => apart.includes(o)) ? named : [];
}

function agesKey(v, ages) {
  return `${v} ${ages}`;
}

/** The ages it names, unless others serve these: a municipality that speaks of 18 and older means these. */
function agesIn(v, answer, asker, model) {
  const ages = answer === null ? null : answer.leeftijd;
  if (ages === null || model.zonder_leeftijd.includes(v)) return [];
  const isOwn = model.eigen_mensen[asker.type].length === 0 || overlapYears(ages, asker.leeftijd) > 0;
  return isOwn ? [ages] : [];
}

/** The kinds of school it names; a school speaks of its own. */
function schoolsIn(answer, asker) {
  return answer !== null && asker.onderwijs.length === 0 ? answer.schooltypen : [];
}

/** Whether a text mentions a vraagstuk only in passing: it points there much less than at its strongest one. */
export function isAside(score, best, model) {
  return score * 100 < best * model.keuzes.bijzaak;
}
