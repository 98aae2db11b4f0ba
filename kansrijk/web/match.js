/**
 * One profile laid over the knowledge base: the document of part 5 of the contract.
 *
 * The twin of matcher/match.py: the same profile gives the same JSON as the command line, byte for byte.
 */

import { costs, ownNumbers } from "./costs.js";
import { Grid } from "./coverage.js";
import { evidenceDocument } from "./evidence.js";
import { fit, overlapYears } from "./fit.js";
import { kindsOf, PerKind } from "./kinds.js";
import { PREGNANCY, hundredths, points } from "./measures.js";
import { readOffering, schoolOf, withStatus } from "./offering.js";
import { overlaps } from "./overlap.js";
import { nearOnes } from "./own_words.js";
import { tellNamed } from "./named.js";
import { tellAnswers } from "./per_need.js";
import { levelsNamed } from "./school_levels.js";
import { fill } from "./sentences.js";
import { Candidate, Shared, choose } from "./suggest.js";
import { understand } from "./understand.js";

const VERSIE = 1;
const MOST_LINKS = 12;
const TOUCHED = 10;
const CAN_BE_EXPECTANT = ["gemeente", "regio", "jgz"];

/**
 * What is there, what is missing and what would fit, with reasons; the same input gives the same document.
 * @param {Object} profiel as `readProfile` gives it
 * @param {Object} model the prepared data
 * @param {string} vandaag JJJJ-MM-DD
 * @param {string|null} commit
 * @returns {Object}
 */
export function matchProfile(profiel, model, vandaag, commit) {
  const asker = askerOf(profiel, model);
  const offering = readOffering(profiel.aanbod || [], model, schoolOf(asker.onderwijs), vandaag);
  const asked = understand(profiel, asker, model);
  const wanted = new Map([...asked.wanted].map(([v, { haste }]) => [v, haste]));
  const { kinds } = kindsOf(model);
  const perKind = new PerKind();
  const fitOf = (programme) => perKind.get(kinds.get(programme.id).fit, () => fit(programme, asker, model));
  const grid = new Grid(asker, [...wanted.keys()], offering, fitOf, model, vandaag);
  const candidates = [];
  const shared = new Shared();
  const refused = [];
  const unknown = [];
  for (const programme of model.programmas) {
    if (programme.status === "concept") continue;
    const { id } = programme;
    const found = fitOf(programme);
    const refusal = refusalOf(programme, found, offering, wanted, grid) ?? otherSex(programme, asked, model);
    if (refusal !== null) {
      refused.push({ id, reden: { veld: refusal[0], tekst: refusal[1] } });
    } else if (found.past === null) {
      unknown.push({ id, velden: [...found.velden] });
    } else {
      const stopped = offering.status.get(id) === "gestopt";
      candidates.push(new Candidate(programme, asker, asked, grid, stopped, shared));
    }
  }
  const chosen = [...choose(candidates, asked, grid)];
  tellNear(asked, { chosen, refused, unknown }, fitOf, grid);
  tellAnswers(asked, chosen, fitOf, offering, grid, asker);
  tellNamed(asked, offering, profiel, asker, grid);
  const touched = new Set(chosen.slice(0, TOUCHED).map((c) => c.programme.id));
  for (const id of withStatus(offering, "actief")) touched.add(id);
  const linked = (kind) => linkedTo(kind, touched, wanted, asker, model);
  return {
    versie: VERSIE,
    kennisbank: { editie: model.editie, commit, aantal_interventies: model.aantal_interventies },
    herkend: offering.herkend,
    onbekend: offering.onbekend,
    behoeften: asked.told,
    basisaanbod: model.programmas
      .filter((p) => p.basis)
      .map((p) => baseRow(p, fitOf(p), asker, profiel, offering, model)),
    dekking: grid.cells,
    suggesties: chosen.map((choice, n) => suggestion(n + 1, choice, profiel, asker, model)),
    niet_voorgesteld: refused,
    onbekend_of_het_past: unknown,
    overlap: overlaps(grid),
    parels: linked("parels"),
    puzzels: linked("puzzels"),
    tips: linked("tips"),
  };
}

/**
 * The organisation with the ages it serves: what the profile says, or what is usual for its kind.
 * @param {Object} profiel
 * @param {Object} model
 * @returns {{type: string, onderwijs: string[], niveaus: string[], leeftijd: number[]}}
 */
export function askerOf(profiel, model) {
  const { naam, type, onderwijs: named } = profiel.organisatie;
  // What a school calls itself may be read as more: an sbo is primary and special education at once.
  const onderwijs = [...new Set(named.flatMap((own) => model.onderwijs_ook[own] ?? [own]))];
  const niveaus = onderwijs.length ? levelsNamed(naam || "", model) : [];
  const stated = profiel.populatie.leeftijd;
  if (stated !== null) return { type, onderwijs, niveaus, leeftijd: [hundredths(stated.van), hundredths(stated.tot)] };
  let ranges = named.filter((o) => Object.hasOwn(model.schooltypen, o)).map((o) => model.schooltypen[o]);
  if (!ranges.length) ranges = [model.organisatietypen[type].leeftijd];
  const leeftijd = [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
  return { type, onderwijs, niveaus, leeftijd };
}

/** [field, text] when the programme is not to be suggested; null when it may. */
function refusalOf(programme, found, offering, wanted, grid) {
  const { model } = grid;
  const { zinnen } = model;
  const own = offering.status.get(programme.id);
  if (own === "actief" || own === "gepland") {
    return ["aanbod", fill(zinnen, `aanbod-${own}`, { naam: offering.via.get(programme.id) })];
  }
  if (found.past === false) return [found.veld, found.tekst];
  if (own === "onbekend") {
    return ["aanbod", fill(zinnen, "aanbod-onbekend", { naam: offering.via.get(programme.id) })];
  }
  if (!programme.vraagstukken.some((v) => wanted.has(v))) {
    const names = programme.vraagstukken.map((v) => model.binnen_zin.vraagstukken[v]);
    return ["vraagstukken", fill(zinnen, "vraagstukken-nee", { vraagstukken: names.join(", ") })];
  }
  const verdict = grid.verdict(programme);
  if (verdict.niveau === "niet-erkend") return ["bewijs", zinnen["niet-erkend"]];
  if (!grid.ladder[verdict.niveau].erkend && !programme.basis) return ["bewijs", zinnen["geen-erkenning"]];
  return null;
}

/** [field, text] when it is for boys only and all that is asked of it is about girls, or the other way round. */
function otherSex({ geslacht: eigen, vraagstukken }, { wanted }, { zinnen }) {
  const about = vraagstukken.filter((v) => wanted.has(v)).map((v) => wanted.get(v));
  if (about.some((one) => one.isAboutSex(eigen))) return null;
  const gevraagd = [...new Set(about.flatMap((one) => one.sexes ?? []))].join(", ");
  return ["doelgroep", fill(zinnen, "geslacht-nee", { eigen, gevraagd })];
}

/** Tell at each need in plain words which programmes are near it, of those that this organisation could bring. */
function tellNear({ told, own }, { chosen, refused, unknown }, fitOf, grid) {
  if (own.every((said) => said === null)) return;
  const { programmes, model } = grid;
  const places = new Map(chosen.map((choice, n) => [choice.programme.id, { rang: n + 1, reden: null }]));
  for (const { id, reden } of refused) {
    const programme = programmes.get(id);
    const rejected = grid.verdict(programme).niveau === "niet-erkend";
    if (fitOf(programme).past !== false && !rejected && reden.veld !== "aanbod") places.set(id, { rang: null, reden: { ...reden } });
  }
  const tekst = model.zinnen["dichtbij-onbekend"];
  for (const { id, velden } of unknown) places.set(id, { rang: null, reden: { veld: velden[0], tekst } });
  own.forEach((said, n) => {
    if (said === null) return;
    const { leeftijd, gevonden } = told[n];
    const ages = leeftijd && [hundredths(leeftijd.van), hundredths(leeftijd.tot)];
    told[n].dichtbij = nearOnes(said, places, programmes, { ages, understood: gevonden.length > 0 });
  });
}

function suggestion(rang, choice, profiel, asker, model) {
  const p = choice.programme;
  return {
    rang,
    id: p.id,
    naam: p.naam,
    score: points(choice.score),
    bewijs: evidenceDocument(choice.candidate.evidence),
    redenen: choice.reasons,
    naast_de_vraag: choice.candidate.beside,
    vult: choice.fills.map(({ vraagstuk, preventieniveau, leeftijdsfase }) => ({
      vraagstuk, preventieniveau, leeftijdsfase,
    })),
    alternatief_voor: choice.alternativeTo,
    kosten: costs(p, ownNumbers(profiel), asker.leeftijd, model),
    vraagt: {
      uitvoerders: p.uitvoerders && [...p.uitvoerders],
      handleiding: known(p.handleiding),
      training: known(p.training),
      licentie: known(p.licentie),
    },
    parels: [...p.parels],
    puzzels: [...p.puzzels],
    tips: [...p.tips],
  };
}

function known(value) {
  return value === null ? null : Boolean(value);
}

function baseRow(programme, found, asker, profiel, offering, model) {
  const [status, reden] = baseStatus(programme, found, asker, profiel, offering, model);
  const { paragraaf, bron } = model.basis;
  return { id: programme.id, naam: programme.naam, status, reden, paragraaf, bron };
}

function baseStatus(programme, found, asker, profiel, offering, model) {
  const { zinnen } = model;
  const { id } = programme;
  const own = offering.status.get(id);
  const naam = offering.via.get(id) ?? "";
  if (own === "actief") {
    const zwak = offering.zwak.get(id);
    if (zwak) return ["aanwezig", fill(zinnen, "basis-zwak", { naam, zwak })];
    return ["aanwezig", fill(zinnen, "basis-aanwezig", { naam })];
  }
  if (own === "gepland") return ["gepland", fill(zinnen, "basis-gepland", { naam })];
  if (found.past === false && !(found.veld === "leeftijd" && isForExpectant(programme, asker))) {
    return ["niet-van-toepassing", found.tekst];
  }
  if (own === "gestopt") return ["ontbreekt", fill(zinnen, "basis-gestopt", { naam })];
  if (own === "onbekend") return ["onbekend", fill(zinnen, "basis-onbekend", { naam })];
  if (profiel.aanbod === null) return ["onbekend", zinnen["basis-niets-gezegd"]];
  return ["ontbreekt", `${zinnen["basis-ontbreekt"]} ${zinnen["niet-genoemd"]}`];
}

/** Whether it is for the pregnancy before a municipality's 0: who serves newborns serves their expectant parents. */
function isForExpectant(programme, asker) {
  const own = programme.leeftijd;
  const serves = CAN_BE_EXPECTANT.includes(asker.type) && asker.leeftijd[0] === 0;
  return serves && own !== null && overlapYears(own, [PREGNANCY, asker.leeftijd[1]]) > 0;
}

/** Ids of at most twelve parels, puzzels or tips: those linked to the programmes first, then those on the same vraagstuk for this role, the most urgent before the others. */
function linkedTo(kind, touched, wanted, asker, model) {
  const linked = new Set();
  for (const p of model.programmas) {
    if (touched.has(p.id)) for (const id of p[kind]) linked.add(id);
  }
  const role = model.organisatietypen[asker.type].rol;
  const found = [];
  for (const item of model.praktijk[kind]) {
    const urgency = Math.max(0, ...item.vraagstukken.map((v) => wanted.get(v) || 0));
    const weight = 4 * linked.has(item.id) + 2 * (urgency > 0) + item.rollen.includes(role);
    if (weight >= 3) found.push([weight, urgency, item.id]);
  }
  found.sort((a, b) => b[0] - a[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1));
  return found.slice(0, MOST_LINKS).map(([, , id]) => id);
}
