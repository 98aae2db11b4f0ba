/**
 * The own offering laid over the national one: per vraagstuk, prevention level and phase what is covered and what is open.
 *
 * The twin of matcher/coverage.py.
 */

import { strength } from "./evidence.js";
import { BEHANDELING, PREVENTIE, overlapYears, touches } from "./fit.js";
import { fill } from "./sentences.js";

export const GEDEKT = "gedekt";
export const ZWAK = "zwak-gedekt";
const OPEN = "open";
const GEEN_ERKEND = "geen-erkend-aanbod";
const NVT = "niet-van-toepassing";
const PARTS = ["aanwezig", "kandidaten", "gepland"];

/**
 * @typedef {Object} Cell
 * One row of `dekking` in the contract, with `gepland` (ids) and `waarom` (why it is weak, or '').
 */

/**
 * The keys 'vraagstuk|niveau|fase' of the cells in which a programme does something for young people of these ages.
 * @param {Object} programme
 * @param {string[]} wanted
 * @param {number[]} ages
 * @param {Array[]} phases
 * @returns {string[]}
 */
export function programmeCells(programme, wanted, ages, phases) {
  const own = programme.leeftijd;
  if (own === null || programme.niveaus === null || overlapYears(own, ages) === 0) return [];
  const shared = [Math.max(own[0], ages[0]), Math.min(own[1], ages[1])];
  const here = phases.filter((phase) => touches(shared, phase));
  const found = [];
  for (const v of wanted) {
    if (!programme.vraagstukken.includes(v)) continue;
    for (const niveau of PREVENTIE) {
      if (!programme.niveaus.includes(niveau)) continue;
      for (const phase of here) found.push(`${v}|${niveau}|${phase[0]}`);
    }
  }
  return found;
}

/** The cells of one profile with, per programme, the numbers of the cells it can fill. */
export class Grid {
  /**
   * @param {Object} asker
   * @param {string[]} wanted
   * @param {Object} offering
   * @param {Map<string, Object>} fits
   * @param {Object} model
   * @param {string} vandaag
   */
  constructor(asker, wanted, offering, fits, model, vandaag) {
    this.model = model;
    this.vandaag = vandaag;
    this.cells = [];
    this.reach = new Map();
    this.verdicts = new Map();
    const byPlace = new Map();
    for (const v of wanted) {
      const about = model.vraagstukken[v];
      const canAct = about.organisaties.includes(asker.type);
      for (const niveau of [...PREVENTIE, BEHANDELING]) {
        for (const phase of model.leeftijdsfasen) {
          const applies =
            canAct &&
            niveau !== BEHANDELING &&
            about.leeftijdsfasen.includes(phase[0]) &&
            touches(asker.leeftijd, phase);
          if (applies) byPlace.set(`${v}|${niveau}|${phase[0]}`, this.cells.length);
          this.cells.push({
            vraagstuk: v, preventieniveau: niveau, leeftijdsfase: phase[0], status: applies ? OPEN : NVT,
            aanwezig: [], kandidaten: [], gepland: [], waarom: "",
          });
        }
      }
    }
    this.programmes = new Map(model.programmas.map((p) => [p.id, p]));
    for (const programme of model.programmas) {
      const { id } = programme;
      const status = offering.status.get(id);
      let part;
      if (status === "actief") part = "aanwezig";
      else if (status === "gepland") part = "gepland";
      else if (programme.status === "gepubliceerd" && fits.get(id).past) part = "kandidaten";
      else continue;
      const touched = [];
      for (const place of programmeCells(programme, wanted, asker.leeftijd, model.leeftijdsfasen)) {
        const number = byPlace.get(place);
        if (number === undefined) continue;
        touched.push(number);
        const cell = this.cells[number];
        if (part !== "kandidaten" || this.level(programme, cell) !== "niet-erkend") cell[part].push(id);
      }
      this.reach.set(id, touched);
    }
    for (const number of byPlace.values()) this.settle(this.cells[number], offering);
  }

  /**
   * The verdict on a programme for one prevention level, or '' for the whole; worked out once.
   * @param {Object} programme
   * @param {string} [preventieniveau]
   * @returns {Object}
   */
  verdict(programme, preventieniveau = "") {
    let known = this.verdicts.get(programme.id);
    if (known === undefined) {
      known = { "": null, universeel: null, selectief: null, geindiceerd: null };
      this.verdicts.set(programme.id, known);
    }
    if (known[preventieniveau] === null) {
      known[preventieniveau] = strength(programme.bewijs, this.vandaag, preventieniveau);
    }
    return known[preventieniveau];
  }

  /**
   * Recognised for this level, however old, and its working not disputed there.
   * @param {Object} programme
   * @param {string} preventieniveau
   * @returns {boolean}
   */
  isSolid(programme, preventieniveau) {
    const found = this.verdict(programme, preventieniveau);
    return Boolean(this.model.bewijsniveaus[found.niveau][1]) && !found.betwist;
  }

  level(programme, cell) {
    return this.verdict(programme, cell.preventieniveau).niveau;
  }

  /** Put the ids in order of evidence and give the cell its state. */
  settle(cell, offering) {
    const { programmes } = this;
    const ladder = this.model.bewijsniveaus;
    const niveau = cell.preventieniveau;
    // The ids stand in their own order; those of one level keep it.
    for (const part of PARTS) {
      const byRank = [];
      for (const id of cell[part]) {
        const rank = ladder[this.level(programmes.get(id), cell)][0];
        (byRank[rank] || (byRank[rank] = [])).push(id);
      }
      cell[part] = byRank.reverse().flat();
    }
    if (cell.aanwezig.length) {
      const solid = cell.aanwezig.some(
        (id) => this.isSolid(programmes.get(id), niveau) && !offering.zwak.get(id),
      );
      cell.status = solid ? GEDEKT : ZWAK;
      if (!solid) {
        cell.waarom = cell.aanwezig
          .map((id) => this.whyWeak(programmes.get(id), niveau, offering))
          .join(" ");
      }
    } else {
      const recognised = (id) => ladder[this.level(programmes.get(id), cell)][1];
      if (!cell.kandidaten.some(recognised) && !cell.gepland.some(recognised)) cell.status = GEEN_ERKEND;
    }
  }

  whyWeak(programme, niveau, offering) {
    const { zinnen } = this.model;
    const found = this.verdict(programme, niveau);
    let why;
    if (found.niveau === "niet-erkend") why = zinnen["zwak-niet-erkend"];
    else if (!this.model.bewijsniveaus[found.niveau][1]) why = zinnen["zwak-geen-erkenning"];
    else if (found.betwist) why = zinnen["zwak-betwist"];
    else why = offering.zwak.get(programme.id);
    return fill(zinnen, "zwak-cel", { naam: programme.naam, zwak: why });
  }
}
