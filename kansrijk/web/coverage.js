/**
 * The own offering laid over the national one: per vraagstuk, prevention level and phase what is covered and what is open.
 *
 * The twin of matcher/coverage.py.
 */

import { ladder, strength } from "./evidence.js";
import { BEHANDELING, PREVENTIE, overlapYears, touches } from "./fit.js";
import { kindsOf, PerKind } from "./kinds.js";
import { fill, joinWords } from "./sentences.js";
import { isUnsure, possibleAges, whyUnsure } from "./unsure_where.js";

export const GEDEKT = "gedekt";
export const ZWAK = "zwak-gedekt";
const OPEN = "open";
const GEEN_ERKEND = "geen-erkend-aanbod";
const NVT = "niet-van-toepassing";
const PARTS = ["aanwezig", "kandidaten", "gepland"];
const [AANWEZIG, KANDIDATEN, GEPLAND] = [0, 1, 2];
/** What can stop a programme because others are to act, not this organisation. */
export const ELDERS = ["settings", "uitvoerders"];
const NAMED = 3;
const LEVELS = [...PREVENTIE, BEHANDELING];

/**
 * @typedef {Object} Cell
 * One row of `dekking` in the contract, with `gepland` (ids) and `waarom` (why it is weak or not for them, or '').
 */

/**
 * The places [vraagstuk, level, phase], as numbers in `wanted`, PREVENTIE and `phases`, where a programme does
 * something for young people of these ages. When it is `there`, running or planned, also those where it may: what we do
 * not know of its ages or level rules out nothing.
 * @param {Object} programme
 * @param {Map<string, number>} wanted the number of each wanted vraagstuk
 * @param {number[]} ages
 * @param {Array[]} phases
 * @param {boolean} there
 * @returns {{vraagstukken: number[], niveaus: number[], fasen: number[]}} every combination is a place
 */
function programmePlaces(programme, wanted, ages, phases, there) {
  const found = { vraagstukken: [], niveaus: [], fasen: [] };
  if (isUnsure(programme) && !there) return found;
  const own = possibleAges(programme, ages);
  if (overlapYears(own, ages) === 0) return found;
  for (const v of programme.vraagstukken) if (wanted.has(v)) found.vraagstukken.push(wanted.get(v));
  if (found.vraagstukken.length > 1) found.vraagstukken.sort((a, b) => a - b);
  for (let n = 0; n < PREVENTIE.length; n += 1) {
    if (programme.niveaus === null || programme.niveaus.includes(PREVENTIE[n])) found.niveaus.push(n);
  }
  const shared = [Math.max(own[0], ages[0]), Math.min(own[1], ages[1])];
  for (let n = 0; n < phases.length; n += 1) if (touches(shared, phases[n])) found.fasen.push(n);
  return found;
}

/** The cells of one profile with, per programme, the numbers of the cells it can fill. */
export class Grid {
  /**
   * @param {Object} asker
   * @param {string[]} wanted
   * @param {Object} offering
   * @param {function(Object): Object} fitOf gives what `fit` says of a programme
   * @param {Object} model
   * @param {string} vandaag
   */
  constructor(asker, wanted, offering, fitOf, model, vandaag) {
    this.model = model;
    this.ladder = ladder(model);
    this.vandaag = vandaag;
    this.cells = [];
    this.reach = new Map();
    const { programmes, kinds } = kindsOf(model);
    this.programmes = programmes;
    this.kinds = kinds;
    this.verdicts = new PerKind();
    [this.numbers, this.numbersThere] = [new PerKind(), new PerKind()];
    for (const v of wanted) this.addCells(v, asker);
    // Per cell and part the ids by the rank of their evidence; within one rank they stay in order of id.
    this.ranked = this.cells.map((cell) => (cell.status === OPEN ? PARTS.map(() => []) : null));
    this.recognised = new Set();
    this.others = new Map();
    const numbers = new Map(wanted.map((v, n) => [v, n]));
    const [perPlace, perPlaceThere] = [new PerKind(), new PerKind()];
    for (const programme of model.programmas) {
      const status = offering.status.get(programme.id);
      let part;
      if (status === "actief") part = AANWEZIG;
      else if (status === "gepland") part = GEPLAND;
      else if (programme.status === "gepubliceerd") part = KANDIDATEN;
      else continue;
      const there = part !== KANDIDATEN;
      const places = (there ? perPlaceThere : perPlace).get(kinds.get(programme.id).place, () =>
        programmePlaces(programme, numbers, asker.leeftijd, model.leeftijdsfasen, there),
      );
      if (part === KANDIDATEN && !fitOf(programme).past) {
        this.notSurely(programme, fitOf(programme), places);
        continue;
      }
      this.reach.set(programme.id, this.place(programme, places, part));
    }
    this.cells.forEach((cell, number) => {
      if (this.ranked[number] !== null) this.settle(cell, number, offering);
    });
  }

  /** The same cells, but only those of some vraagstukken. */
  part(wanted) {
    const numbers = new Map();
    this.cells.forEach(({ vraagstuk }, number) => {
      if (wanted.has(vraagstuk)) numbers.set(number, numbers.size);
    });
    const cells = [...numbers.keys()].map((number) => this.cells[number]);
    const kept = (own) => own.filter((number) => numbers.has(number)).map((number) => numbers.get(number));
    const reach = new Map([...this.reach].map(([id, own]) => [id, kept(own)]));
    return Object.assign(Object.create(Grid.prototype), this, { cells, reach });
  }

  /** The cells of one vraagstuk: every level and, within it, every phase. */
  addCells(v, asker) {
    const about = this.model.vraagstukken[v];
    const canAct = about.organisaties.includes(asker.type);
    for (const niveau of LEVELS) {
      for (const phase of this.model.leeftijdsfasen) {
        const applies =
          canAct &&
          niveau !== BEHANDELING &&
          about.leeftijdsfasen.includes(phase[0]) &&
          touches(asker.leeftijd, phase);
        this.cells.push({
          vraagstuk: v, preventieniveau: niveau, leeftijdsfase: phase[0], status: applies ? OPEN : NVT,
          aanwezig: [], kandidaten: [], gepland: [], waarom: "",
        });
      }
    }
  }

  /** Put a programme in its cells; the numbers of the cells it can fill. */
  place(programme, { vraagstukken, niveaus, fasen }, part) {
    const known = part === KANDIDATEN ? this.numbers : this.numbersThere;
    const touched = known.get(this.kinds.get(programme.id).place, () =>
      this.openNumbers(vraagstukken, niveaus, fasen),
    );
    if (!touched.length) return touched;
    const levels = niveaus.map((n) => this.verdict(programme, PREVENTIE[n]).niveau);
    for (const v of vraagstukken) {
      for (let n = 0; n < niveaus.length; n += 1) {
        const { rang, erkend } = this.ladder[levels[n]];
        const start = (v * LEVELS.length + niveaus[n]) * this.model.leeftijdsfasen.length;
        for (const phase of fasen) {
          const number = start + phase;
          if (this.ranked[number] === null) continue;
          if (part === KANDIDATEN && levels[n] === "niet-erkend") continue;
          const byRank = this.ranked[number][part];
          if (byRank[rang] === undefined) byRank[rang] = [programme.id];
          else byRank[rang].push(programme.id);
          if (erkend && !isUnsure(programme)) this.recognised.add(number);
        }
      }
    }
    return touched;
  }

  /** The numbers of those of these cells that are open; every combination is a cell. */
  openNumbers(vraagstukken, niveaus, fasen) {
    const found = [];
    for (const v of vraagstukken) {
      for (const n of niveaus) {
        const start = (v * LEVELS.length + n) * this.model.leeftijdsfasen.length;
        for (const phase of fasen) if (this.ranked[start + phase] !== null) found.push(start + phase);
      }
    }
    return found;
  }

  /**
   * A recognised programme that may fit stands with the candidates; one that is for others is remembered.
   *
   * So a place is never called without recognised programmes while the knowledge base holds one.
   */
  notSurely(programme, found, { vraagstukken, niveaus, fasen }) {
    for (const n of niveaus) {
      const { rang, erkend } = this.ladder[this.verdict(programme, PREVENTIE[n]).niveau];
      if (!erkend) continue;
      for (const v of vraagstukken) {
        for (const phase of fasen) {
          const number = (v * LEVELS.length + n) * this.model.leeftijdsfasen.length + phase;
          if (this.ranked[number] === null) continue;
          if (found.past === null) {
            const byRank = this.ranked[number][KANDIDATEN];
            if (byRank[rang] === undefined) byRank[rang] = [programme.id];
            else byRank[rang].push(programme.id);
            this.recognised.add(number);
          } else {
            if (!this.others.has(number)) this.others.set(number, []);
            this.others.get(number).push([found.veld, programme.naam]);
          }
        }
      }
    }
  }

  /**
   * The verdict on a programme for one prevention level, or '' for the whole; worked out once.
   * @param {Object} programme
   * @param {string} [preventieniveau]
   * @returns {Object}
   */
  verdict(programme, preventieniveau = "") {
    const known = this.verdicts.get(this.kinds.get(programme.id).proof, () => ({
      "": null, universeel: null, selectief: null, geindiceerd: null,
    }));
    if (known[preventieniveau] === null) {
      known[preventieniveau] = strength(programme.bewijs, this.vandaag, preventieniveau);
    }
    return known[preventieniveau];
  }

  /**
   * Recognised for this level or, without one, as a whole, however old, and its working not disputed there.
   * @param {Object} programme
   * @param {string} [preventieniveau]
   * @returns {boolean}
   */
  isSolid(programme, preventieniveau = "") {
    const found = this.verdict(programme, preventieniveau);
    return this.ladder[found.niveau].erkend && !found.betwist;
  }

  /** Put the ids in order of evidence and give the cell its state. */
  settle(cell, number, offering) {
    const { programmes } = this;
    const niveau = cell.preventieniveau;
    PARTS.forEach((part, n) => {
      cell[part] = this.ranked[number][n].reverse().flat();
    });
    if (cell.aanwezig.length) {
      const solid = cell.aanwezig.some(
        (id) => this.isSolid(programmes.get(id), niveau) && !offering.zwak.get(id) && !isUnsure(programmes.get(id)),
      );
      cell.status = solid ? GEDEKT : ZWAK;
      if (!solid) {
        cell.waarom = cell.aanwezig
          .map((id) => this.whyWeak(programmes.get(id), niveau, offering))
          .join(" ");
      }
    } else if (!this.recognised.has(number)) {
      cell.status = GEEN_ERKEND;
      const others = this.others.get(number) || [];
      if (others.length) {
        const elsewhere = others.filter(([veld]) => ELDERS.includes(veld)).map(([, name]) => name);
        if (elsewhere.length) cell.status = NVT;
        const zin = elsewhere.length ? "elders" : "ander-onderwijs";
        const named = elsewhere.length ? elsewhere : others.map(([, name]) => name);
        cell.waarom = fill(this.model.zinnen, zin, { namen: this.some(named) });
      }
    }
  }

  /** The first few of the names, and how many more there are. */
  some(names) {
    const namen = names.slice(0, NAMED).join(", ");
    const aantal = names.length - NAMED;
    return aantal > 0 ? fill(this.model.zinnen, "en-meer", { namen, aantal }) : namen;
  }

  whyWeak(programme, niveau, offering) {
    const { zinnen } = this.model;
    const found = this.verdict(programme, niveau);
    let why;
    if (found.niveau === "niet-erkend") why = zinnen["zwak-niet-erkend"];
    else if (!this.ladder[found.niveau].erkend) {
      const whole = this.ladder[this.verdict(programme).niveau].erkend;
      why = zinnen[whole ? "zwak-erkend-voor-ander" : "zwak-geen-erkenning"];
    } else if (found.betwist) why = zinnen["zwak-betwist"];
    else why = offering.zwak.get(programme.id);
    // What we do not know of it is told beside what is thin.
    const reasons = [...(why ? [why] : []), ...whyUnsure(programme, zinnen)];
    return fill(zinnen, "zwak-cel", { naam: programme.naam, zwak: joinWords(reasons) });
  }
}
