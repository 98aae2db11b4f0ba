/**
 * What a profile asks for: the vraagstukken with their urgency, and which part and which ages of each are meant.
 *
 * The twin of matcher/understand.py.
 */

import { overlapYears, touches } from "./fit.js";
import { byText, needsDocument, needsOf } from "./needs.js";
import { ownWords } from "./own_words.js";
import { isAboutParents } from "./parents.js";
import { readQuestion } from "./question.js";
import { levelsNamed } from "./school_levels.js";
import { CAN_WAIT, POINTS_AT, Wanted } from "./wanted.js";

/** The urgency of everything when nothing is asked for. */
const USUAL = 2;

/** What is asked for; see `Asked` in matcher/understand.py. */
export class Asked {
  constructor(told, wanted, own, slowLearners, each) {
    Object.assign(this, { told, wanted, own, slowLearners, each });
    this.most = Math.max(...[...wanted.values()].map(({ haste }) => haste));
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
  const own = [];
  const each = [];
  const order = Object.keys(model.vraagstukken);
  const servesSlow = asker.onderwijs.includes("so");
  let slowLearners = servesSlow;
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
      const best = answer.needs.length > 0 ? answer.needs[0].score : 0;
      found = answer.needs.map((need) => need.vraagstuk);
      said = forSex(ownWords(read, model, found), read.geslacht, model);
      aside = answer.needs.filter((need) => isAside(need.score, best, model)).map((need) => need.vraagstuk);
      const leeftijd = model.zonder_leeftijd.includes(found[0]) ? { leeftijd: null } : {};
      told.push({ tekst, urgentie, ...needsDocument(answer), ...leeftijd });
    }
    own.push(said);
    const alone = new Map();
    for (const v of found) {
      const haste = aside.includes(v) ? CAN_WAIT : urgentie;
      const named = [apartIn(v, answer, model), agesIn(v, answer, asker, model), schoolsIn(tekst, answer, asker, model)];
      for (const wanted of [asked, alone]) add(wanted, v, haste, ...named, said, answer?.geslacht ?? "");
    }
    const slow = servesSlow || (answer !== null && answer.onderwerpen.includes("lvb"));
    slowLearners = slowLearners || slow;
    each.push(new Asked(told.slice(-1), settled(alone, order), [said], slow, []));
  }
  if (!asked.size) {
    const phases = model.leeftijdsfasen.filter((phase) => touches(asker.leeftijd, phase)).map((phase) => phase[0]);
    for (const v of order) {
      const about = model.vraagstukken[v];
      const isServed = phases.some((p) => about.leeftijdsfasen.includes(p));
      if (about.organisaties.includes(asker.type) && isServed) add(asked, v, USUAL, [], [], [], null);
    }
  }
  return new Asked(told, settled(asked, order), own, slowLearners, each);
}

/** The same without what is for boys only when the words are about girls, and the other way round. */
function forSex(said, sex, model) {
  if (sex === "") return said;
  const other = new Set(model.programmas.filter((p) => p.geslacht !== "" && p.geslacht !== sex).map((p) => p.id));
  return { ...said, like: new Map([...said.like].filter(([id]) => !other.has(id))) };
}

function settled(asked, order) {
  for (const wanted of asked.values()) wanted.settle();
  return new Map(order.filter((v) => asked.has(v)).map((v) => [v, asked.get(v)]));
}

function add(asked, v, ...need) {
  if (!asked.has(v)) asked.set(v, new Wanted());
  asked.get(v).add(...need);
}

/** The subjects of this vraagstuk that it names, when each of them is no answer to the others. */
function apartIn(v, answer, model) {
  const apart = model.uiteenlopend[v] || [];
  const subjects = answer === null ? [] : answer.onderwerpen;
  const named = subjects.filter((o) => model.behoeften.onderwerpen[o].includes(v) || apart.includes(o));
  return named.every((o) => apart.includes(o)) ? named : [];
}

/** The ages it names, unless others serve these: a municipality that speaks of 18 and older means these. */
function agesIn(v, answer, asker, model) {
  const ages = answer === null ? null : answer.leeftijd;
  if (ages === null || model.zonder_leeftijd.includes(v)) return [];
  const isOwn = model.eigen_mensen[asker.type].length === 0 || overlapYears(ages, asker.leeftijd) > 0;
  return isOwn ? [ages] : [];
}

/** The levels of secondary school that it names, or else the kinds of school; a school speaks of its own. */
function schoolsIn(tekst, answer, asker, model) {
  const levels = tekst ? levelsNamed(tekst, model) : [];
  if (levels.length) return levels;
  if (asker.onderwijs.length) return asker.niveaus;
  return answer === null ? [] : answer.schooltypen;
}

/** The vraagstukken of a told need without what it only mentions in passing; none when it was not understood. */
export function mainly({ vraagstuk, gevonden }, model) {
  if (vraagstuk) return [vraagstuk];
  return gevonden.filter((f) => !isAside(f.score, gevonden[0].score, model)).map((f) => f.vraagstuk);
}

/** Of what one need asks what counts for an answer to it; see `Need` in matcher/understand.py. */
export function needOf(alone, model) {
  const [said] = alone.own;
  const like = said === null ? [] : [...said.like].filter(([, { share }]) => share >= POINTS_AT);
  const pointed = like.sort((a, b) => b[1].share - a[1].share || byText(a[0], b[0])).map(([id]) => id);
  const [told] = alone.told;
  return { alone, main: mainly(told, model), pointed, parents: isAboutParents(told.tekst ?? "", model.wie) };
}

/** Whether a text mentions a vraagstuk only in passing: it points there much less than at its strongest one. */
function isAside(score, best, model) {
  return score * 100 < best * model.keuzes.bijzaak;
}
