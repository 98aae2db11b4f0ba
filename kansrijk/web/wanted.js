/**
 * What is asked of one vraagstuk: how urgently, which part of it, for which ages and schools, and in what words.
 *
 * The twin of matcher/wanted.py.
 */

import { overlapYears } from "./fit.js";

/** The lowest urgency: what stands beside the question but is not left out. */
export const CAN_WAIT = 1;

/** Of a thousand: what the own words of a need point at less than this, is not near. */
export const POINTS_AT = 400;
/** What the own words of a need do not point at. */
export const NOT_POINTED = { share: 0, typed: [] };

const ALIKE = { share: 1000, typed: [] };

// Two ranges of ages share enough when it is this part of the shortest of the two: a third.
const ENOUGH = 3;

/** Whether two ranges share enough: 'tot en met 12' is not about 12 to 18, though both hold the twelfth year. */
function sharesEnough(one, other) {
  const shared = overlapYears(one, other);
  return shared > 0 && shared * ENOUGH >= Math.min(one[1] - one[0], other[1] - other[0]);
}

/** One vraagstuk as the needs ask for it; see `Wanted` in matcher/wanted.py. */
export class Wanted {
  constructor() {
    Object.assign(this, { haste: 0, whole: 0, ageWhole: 0, schools: [], sexes: [], likes: [] });
    this.subjects = new Map();
    /** Ages as text -> [ages, how urgently they are named]: two needs for the same ages name these once. */
    this.named = new Map();
  }

  /** One more need for it, and what that names; nothing named means the whole of it, all ages, any school, everybody. */
  add(haste, subjects, ages, schools, said, sex = "") {
    this.haste = Math.max(this.haste, haste);
    for (const subject of subjects) this.subjects.set(subject, Math.max(this.subjects.get(subject) ?? 0, haste));
    for (const one of ages) {
      const [, before] = this.named.get(String(one)) ?? [one, 0];
      this.named.set(String(one), [one, Math.max(before, haste)]);
    }
    // One need for the whole asks for the whole, but no more urgently than it says itself.
    if (subjects.length === 0) this.whole = Math.max(this.whole, haste);
    if (ages.length === 0) this.ageWhole = Math.max(this.ageWhole, haste);
    this.schools = schools.length > 0 && this.schools !== null ? [...new Set([...this.schools, ...schools])] : null;
    this.sexes = sex !== "" && this.sexes !== null ? [...new Set([...this.sexes, sex])] : null;
    this.likes = said !== null && said.specific && this.likes !== null ? [...this.likes, said.like] : null;
  }

  /** Forget the parts of which the whole is as urgent; after the last need. */
  settle() {
    if (this.whole === this.haste) this.subjects.clear();
    if (this.ageWhole === this.haste) this.named.clear();
  }

  /** The ages that are named. */
  get ages() {
    return [...this.named.values()].map(([ages]) => ages);
  }

  /** How urgent it is for a programme about these subjects, or null, for these ages: as urgent as what it shares. */
  level(own, leeftijd, { samen }) {
    const forAges = this.highest(this.calledFor((ages) => sharesEnough(leeftijd, ages)), this.ageWhole);
    if (own === null || this.subjects.size === 0) return forAges;
    const kinds = own.map((o) => samen[o] ?? o);
    const shared = [...this.subjects].filter(([o]) => kinds.includes(samen[o] ?? o)).map(([, haste]) => haste);
    return Math.min(forAges, this.highest(shared, this.whole));
  }

  highest(called, whole) {
    return Math.max(...called, whole) || this.haste;
  }

  calledFor(isMeant) {
    return [...this.named.values()].filter(([ages]) => isMeant(ages)).map(([, haste]) => haste);
  }

  /** The subjects that are meant; null when a need is about the whole of it. */
  part() {
    return this.subjects.size > 0 && this.whole === 0 ? [...this.subjects.keys()] : null;
  }

  /** Whether something for the ages `own` is for those who were meant. */
  isAboutAges(own) {
    if (this.named.size === 0 || this.ageWhole > 0) return true;
    return this.ages.some((ages) => sharesEnough(own, ages));
  }

  /** The same for something for these kinds of school; what is not for schools is for the young people of any. */
  isAboutSchools(own) {
    return this.schools === null || !own || own.length === 0 || own.some((school) => this.schools.includes(school));
  }

  /** The same for something for boys or girls only; `own` is "" when it is for both. */
  isAboutSex(own) {
    return this.sexes === null || own === "" || this.sexes.includes(own);
  }

  /** How urgent a place is: as its ages were called; one of ages that were not meant can wait. */
  urgencyIn(phase) {
    if (this.named.size === 0) return this.haste;
    return Math.max(CAN_WAIT, this.ageWhole, ...this.calledFor((ages) => sharesEnough(ages, phase.slice(1))));
  }

  /** How much the own words point at a programme; wholly when a need says no more than its subject. */
  pointed(id) {
    if (this.likes === null) return ALIKE;
    let best = NOT_POINTED;
    for (const like of this.likes) {
      const found = like.get(id);
      if (found !== undefined && found.share > best.share) best = found;
    }
    return best;
  }

  /** Whether the own words of a need that says more than its subject point at a programme. */
  pointsAt(id) {
    return this.likes !== null && this.pointed(id).share >= POINTS_AT;
  }
}

/** How much of an answer something is, of a thousand, by how much the own words of who asks point at it. */
export function ownShare({ share }, model) {
  const least = model.keuzes.eigen_woorden;
  return 10 * least + Math.floor(((100 - least) * share) / 100);
}

/** Percent of a place that it leaves open for what the words do point at. */
export function leavesOpen(pointed, model) {
  return Math.floor((1000 - ownShare(pointed, model)) / 10);
}
