/**
 * What a profile asks for: the vraagstukken with their urgency, and which part and which ages of each are meant.
 *
 * The twin of matcher/understand.py.
 */

import { overlapYears, touches } from "./fit.js";
import { findNeeds, needsDocument } from "./needs.js";

/** The lowest urgency: what stands beside the question but is not left out. */
export const CAN_WAIT = 1;

// Two ranges of ages share enough when it is this part of the shortest of the two: a quarter.
const ENOUGH = 4;

/** What is asked for; see `Asked` in matcher/understand.py. */
export class Asked {
  constructor(told, wanted, parts, urgencies, slowLearners) {
    Object.assign(this, { told, wanted, ...parts, ...urgencies, slowLearners });
    this.most = Math.max(...wanted.values());
  }

  /** How urgent a vraagstuk is for a programme: as urgent as what it shares with the need. */
  level(vraagstuk, { onderwerpen, leeftijd }, { samen }) {
    const whole = this.wanted.get(vraagstuk);
    const meant = (this.ages.get(vraagstuk) || []).filter((ages) => shares(leeftijd, ages));
    const called = [...meant.map((ages) => this.calledFor(vraagstuk, ages)), ...of(this.ageWholes, vraagstuk)];
    const forAges = called.length > 0 ? Math.max(...called) : whole;
    const [own, named] = [onderwerpen[vraagstuk], this.narrow.get(vraagstuk)];
    if (own === undefined || named === undefined) return forAges;
    const kinds = own.map((o) => samen[o] ?? o);
    const shared = named.filter((o) => kinds.includes(samen[o] ?? o)).map((o) => this.hastes.get(o));
    shared.push(...of(this.wholes, vraagstuk));
    return Math.min(forAges, shared.length > 0 ? Math.max(...shared) : whole);
  }

  /** The subjects that are meant; undefined when a need is about the whole of it. */
  part(vraagstuk) {
    return this.wholes.has(vraagstuk) ? undefined : this.narrow.get(vraagstuk);
  }

  calledFor(vraagstuk, ages) {
    return this.ageHastes.get(agesKey(vraagstuk, ages));
  }

  /** Whether something for the ages `own` is for those who were meant. */
  isAboutAges(vraagstuk, own) {
    const meant = this.ages.get(vraagstuk);
    if (meant === undefined || this.ageWholes.has(vraagstuk)) return true;
    return meant.some((ages) => shares(own, ages));
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
    const called = meant.filter((ages) => shares(ages, phase.slice(1))).map((ages) => this.calledFor(vraagstuk, ages));
    called.push(...of(this.ageWholes, vraagstuk));
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
  const parts = { narrow: new Map(), ages: new Map(), schools: new Map() };
  const urgencies = { hastes: new Map(), ageHastes: new Map(), wholes: new Map(), ageWholes: new Map() };
  let slowLearners = asker.onderwijs.includes("so");
  for (const { vraagstuk, tekst, urgentie } of profiel.behoeften) {
    let found = [vraagstuk];
    let aside = [];
    let answer = null;
    if (vraagstuk) {
      told.push({ vraagstuk, urgentie });
    } else {
      answer = findNeeds(tekst, model.behoeften);
      const best = answer.needs.length > 0 ? answer.needs[0].score : 0;
      found = answer.needs.map((need) => need.vraagstuk);
      slowLearners = slowLearners || answer.onderwerpen.includes("lvb");
      aside = answer.needs.filter((need) => isAside(need.score, best, model)).map((need) => need.vraagstuk);
      told.push({ tekst, urgentie, ...needsDocument(answer) });
    }
    for (const v of found) {
      const haste = aside.includes(v) ? CAN_WAIT : urgentie;
      const [subjects, ages] = [apartIn(v, answer, model), agesIn(v, answer, asker, model)];
      noteOrAll(parts.schools, v, schoolsIn(answer, asker), asked);
      raise(asked, v, haste);
      // One need for the whole asks for the whole, but no more urgently than it says itself.
      note(parts.narrow, urgencies.wholes, v, subjects, haste);
      note(parts.ages, urgencies.ageWholes, v, ages, haste);
      for (const o of subjects) raise(urgencies.hastes, o, haste);
      for (const named of ages) raise(urgencies.ageHastes, agesKey(v, named), haste);
    }
  }
  const wanted = new Map();
  const order = Object.keys(model.vraagstukken);
  if (asked.size) {
    for (const v of order) if (asked.has(v)) wanted.set(v, asked.get(v));
    drop(parts.narrow, urgencies.wholes, asked);
    drop(parts.ages, urgencies.ageWholes, asked);
    return new Asked(told, wanted, parts, urgencies, slowLearners);
  }
  const phases = model.leeftijdsfasen.filter((phase) => touches(asker.leeftijd, phase)).map((phase) => phase[0]);
  for (const v of order) {
    const about = model.vraagstukken[v];
    if (about.organisaties.includes(asker.type) && phases.some((p) => about.leeftijdsfasen.includes(p))) {
      wanted.set(v, 2);
    }
  }
  return new Asked(told, wanted, parts, urgencies, slowLearners);
}

/** Whether two ranges share enough: 'tot en met 12' is not about 12 to 18, though both hold the twelfth year. */
function shares(one, other) {
  const shared = overlapYears(one, other);
  return shared > 0 && shared * ENOUGH >= Math.min(one[1] - one[0], other[1] - other[0]);
}

/** The urgency with which the whole was asked for, if it was. */
function of(urgencies, vraagstuk) {
  return urgencies.has(vraagstuk) ? [urgencies.get(vraagstuk)] : [];
}

function raise(urgencies, key, haste) {
  urgencies.set(key, Math.max(urgencies.get(key) || 0, haste));
}

/** Note which part of a vraagstuk a need asks for, or how urgent it is when it asks for the whole. */
function note(parts, wholes, v, named, haste) {
  if (named.length > 0) parts.set(v, together(parts, v, named));
  else raise(wholes, v, haste);
}

/** Forget the parts of which the whole is as urgent. */
function drop(parts, wholes, asked) {
  for (const [v, haste] of wholes) if (haste === asked.get(v)) parts.delete(v);
}

/** Note which part of a vraagstuk a need asks for; one need for the whole of it is enough to ask for the whole. */
function noteOrAll(parts, v, named, asked) {
  if (asked.has(v) && !parts.has(v)) return;
  if (named.length > 0) parts.set(v, together(parts, v, named));
  else parts.delete(v);
}

/** What was named before and what is named now, by what they say: two needs for the same ages name these once. */
function together(parts, v, named) {
  const all = [...(parts.get(v) || []), ...named];
  return [...new Map(all.map((part) => [String(part), part])).values()];
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
