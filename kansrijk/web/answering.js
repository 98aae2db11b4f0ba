/**
 * How far a programme answers what is asked: its worth as an answer, with the words for that.
 *
 * The twin of matcher/answering.py.
 */

import { schoolsAndLevels } from "./school_levels.js";
import { fill, joinWords, rangeText } from "./sentences.js";

/** Whether a need names parts of a vraagstuk and the programme speaks of none of these, nor of another one. */
export function namesNone({ onderwerpen, noemt }, v, { subjects }, model) {
  return subjects.size > 0 && onderwerpen[v] === undefined && !sharesSubject(noemt, [...subjects.keys()], model);
}

/** Whether two lists of subjects have one in common, or ones that are an answer to each other after all. */
export function sharesSubject(own, meant, { samen }) {
  const kind = (o) => samen[o] ?? o;
  return own.some((o) => meant.map(kind).includes(kind(o)));
}

/** Whether it names other subjects of a vraagstuk than those asked for; one that names none may be about all. */
export function isApart({ onderwerpen }, v, wanted, model) {
  const [own, meant] = [onderwerpen[v], wanted.part()];
  return own !== undefined && meant !== null && !sharesSubject(own, meant, model);
}

/** Whether a programme is about the part of a vraagstuk that is asked for, and for those who were meant. */
export function isMeant(programme, v, wanted, model) {
  return isForThoseMeant(programme, wanted, model) && !isApart(programme, v, wanted, model);
}

/** Whether it is for the ages, the schools and the boys or girls that were meant, or we do not know its ages. */
export function isForThoseMeant(programme, wanted, model) {
  const { leeftijd, geslacht } = programme;
  if (!wanted.isAboutSex(geslacht)) return false;
  return (leeftijd === null || wanted.isAboutAges(leeftijd)) && wanted.isAboutSchools(schoolsAndLevels(programme, model));
}

/** One programme as an answer; see `Answer` in matcher/answering.py. */
export class Answer {
  /**
   * @param {Object} programme
   * @param {Object} asked as `understand` gives it
   * @param {Object} asker
   * @param {Object} model
   */
  constructor(programme, asked, asker, model) {
    Object.assign(this, { programme, asked, model });
    const { keuzes, zinnen } = model;
    // The first vraagstuk of an entry is its main one; a programme that is only partly about it fits less.
    const own = programme.vraagstukken;
    const known = own.filter((v) => asked.wanted.has(v));
    this.level = new Map(known.map((v) => [v, asked.wanted.get(v).level(programme.onderwerpen[v] ?? null, programme.leeftijd, model)]));
    let best = "";
    this.value = -1;
    let most = -1;
    for (const [v, level] of this.level) {
      const value = Math.floor((level * (v === own[0] ? 100 : keuzes.niet_hoofdzaak) * this.meant(v)) / 100);
      const left = value * this.percentOf(v);
      if (left > most) [best, this.value, most] = [v, value, left];
    }
    const few = this.forFew(asker);
    if (few) this.value = Math.floor((this.value * keuzes.voor_weinigen) / 100);
    this.about = best;
    const [ander, beside] = this.besideWords(best);
    this.beside = beside;
    this.percent = beside ? keuzes.naast_de_vraag : this.percentOf(best);
    this.text = fill(zinnen, best === own[0] ? "behoefte-vooral" : "behoefte-ook", {
      vraagstuk: model.binnen_zin.vraagstukken[best],
      urgentie: fill(zinnen, "behoefte-urgentie", { urgentie: this.level.get(best) }),
      ander,
      alleen: few ? zinnen[few] : "",
    });
  }

  /** Percent of a need that is left: less for another part of it than was meant, or for others. */
  meant(v) {
    const { keuzes } = this.model;
    if (this.isApart(v)) return keuzes.ander_onderwerp;
    return isForThoseMeant(this.programme, this.asked.wanted.get(v), this.model) ? 100 : keuzes.andere_jeugdigen;
  }

  percentOf(v) {
    return this.namesNone(v) ? this.model.keuzes.onderwerp_ongenoemd : 100;
  }

  isApart(v) {
    return isApart(this.programme, v, this.asked.wanted.get(v), this.model);
  }

  namesNone(v) {
    return namesNone(this.programme, v, this.asked.wanted.get(v), this.model);
  }

  /** The name of the sentence that says so when it is for few young people and nobody asks for these; else "". */
  forFew(asker) {
    const { schooltypen, moeilijk_leren: hard } = this.programme;
    if (asker.type !== "school" && schooltypen?.length === 1 && schooltypen[0] === "so") return "behoefte-alleen-so";
    return hard && !this.asked.slowLearners ? "behoefte-moeilijk-leren" : "";
  }

  /** How it differs from what is asked: in the reason, and as a warning; twice "" when it does not. */
  besideWords(v) {
    const { zinnen } = this.model;
    const { leeftijd, schooltypen, schoolniveaus, onderwerpen, geslacht } = this.programme;
    const wanted = this.asked.wanted.get(v);
    const one = this.mostUrgent(v);
    const subjects = this.quoted([...(one.subjects.size ? one : wanted).subjects.keys()]);
    if (this.isApart(v)) return this.both("vraag", this.quoted(onderwerpen[v]), subjects);
    if (!wanted.isAboutAges(leeftijd)) {
      const meant = one.ages.map((ages) => rangeText(zinnen, ages[0], ages[1]));
      return this.both("leeftijd", rangeText(zinnen, leeftijd[0], leeftijd[1]), joinWords(meant));
    }
    if (!wanted.isAboutSchools(schoolsAndLevels(this.programme, this.model))) {
      const own = schoolniveaus.length ? schoolniveaus : schooltypen;
      return this.both("school", this.schools(own), this.schools(one.schools?.length ? one.schools : (wanted.schools ?? [])));
    }
    if (!wanted.isAboutSex(geslacht)) return this.both("geslacht", geslacht, joinWords(wanted.sexes));
    if (this.namesNone(v)) return [fill(zinnen, "behoefte-ongenoemd", { gevraagd: this.quoted([...wanted.subjects.keys()]) }), ""];
    return ["", ""];
  }

  /** One vraagstuk as the most urgent need for it has it: what two needs name, nobody named together. */
  mostUrgent(v) {
    const alone = this.asked.each.filter(({ wanted }) => wanted.has(v)).map(({ wanted }) => wanted.get(v));
    return alone.reduce((most, wanted) => (wanted.haste > most.haste ? wanted : most), alone[0] ?? this.asked.wanted.get(v));
  }

  schools(kinds) {
    const { schoolniveaus, schooltypen } = this.model.binnen_zin;
    return joinWords(kinds.map((kind) => schoolniveaus[kind] ?? schooltypen[kind]));
  }

  both(kind, eigen, gevraagd) {
    return [`behoefte-${kind}`, `naast-de-${kind}`].map((zin) => fill(this.model.zinnen, zin, { eigen, gevraagd }));
  }

  quoted(subjects) {
    const { zinnen, onderwerpen } = this.model;
    return joinWords(subjects.map((o) => fill(zinnen, "aanhaling", { naam: onderwerpen[o] })));
  }
}
