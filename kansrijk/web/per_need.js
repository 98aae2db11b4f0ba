/**
 * An answer to each need by itself: what runs for it, and what comes first when nothing else is asked.
 *
 * The twin of matcher/per_need.py.
 */

import { isMeant, namesNone, sharesSubject } from "./answering.js";
import { overlapYears } from "./fit.js";
import { doneByOthers, strongestOfOthers, withTheRest } from "./for_others.js";
import { hundredths } from "./measures.js";
import { byText } from "./needs.js";
import { withStatus } from "./offering.js";
import { fill } from "./sentences.js";
import { Candidate, Shared, choose } from "./suggest.js";
import { needOf } from "./understand.js";
import { NOT_POINTED, ownShare } from "./wanted.js";

const MOST = 3;
/** The percent of what is about the very thing that is asked, as far as it says. */
const ALL = 100;
/** What the own list names like this is the own answer, or may be: nobody is sent elsewhere for it. */
const OWN = ["actief", "gepland", "onbekend"];

/**
 * Give each told need its `antwoord`; see `tell_answers` in matcher/per_need.py.
 * @param {Object} asked as `understand` gives it
 * @param {Object[]} chosen the suggestions
 * @param {function(Object): Object} fitOf gives what `fit` says of a programme
 * @param {Object} offering
 * @param {Object} grid
 * @param {Object} asker
 */
export function tellAnswers({ told, each }, chosen, fitOf, offering, grid, asker) {
  const numbered = chosen.filter(({ alternativeTo }) => !alternativeTo.length).map(({ programme }) => programme.id);
  told.forEach((row, n) => {
    const need = needOf(each[n], grid.model);
    const rows = each.length > 1 ? choices(need.alone, chosen, grid, asker) : chosen;
    const own = (status, named) => ownOnes(status, need, offering, grid, named);
    const loopt = own("actief", true);
    const breder = own("actief", false).filter((id) => !loopt.includes(id));
    // What runs is recognised and undisputed, and nothing says that it is thin.
    const isStanding = (id) => grid.isSolid(grid.programmes.get(id)) && !offering.zwak.get(id);
    const stands = [...loopt, ...breder].some(isStanding);
    const { sure, unsure } = need.main.length ? first(rows, need, numbered, grid, stands) : { sure: [], unsure: [] };
    let elders = doneByOthers(need.pointed, need, fitOf, grid, asker);
    if (!(elders.length || sure.length || loopt.some(isStanding))) {
      elders = strongestOfOthers(need, fitOf, grid, asker, unsure.length > 0);
    }
    if (need.main.length > 1) elders = withTheRest(elders, [...sure, ...loopt], need, fitOf, grid, asker);
    elders = elders.filter((id) => !OWN.includes(offering.status.get(id)));
    const shown = (ids) => forParents(ids.slice(0, MOST), need, grid);
    row.antwoord = {
      loopt,
      breder,
      gepland: own("gepland", true),
      onbekend: own("onbekend", true),
      suggesties: shown(sure),
      misschien: sure.length ? [] : shown(unsure),
      elders: shown(elders),
      uitbreiden: inPart(loopt, need, offering, grid).map((id) => ({ id, tekst: moreOf(id, offering, grid) })),
    };
  });
}

/**
 * What of these is the very thing that is asked, stands on evidence, and reaches only a part of those whom it is for.
 *
 * Where the words of a need point at something, only what they point at.
 */
function inPart(runs, { main, pointed }, offering, grid) {
  return runs.filter((id) => {
    const programme = grid.programmes.get(id);
    const isAsked = programme.vraagstukken.some((v) => main.includes(v)) && (!pointed.length || pointed.includes(id));
    return offering.deel.get(id) && isAsked && programme.status !== "vervallen" && grid.isSolid(programme);
  });
}

function moreOf(id, offering, grid) {
  return fill(grid.model.zinnen, "uitbreiden", { naam: grid.programmes.get(id).naam, deel: offering.deel.get(id) });
}

/** In the same order, but what is for parents before what is for children when the need speaks of parents first. */
function forParents(ids, { parents }, { programmes }) {
  const rank = (id) => programmes.get(id).voor_ouders;
  return parents ? [...ids].sort((a, b) => rank(b) - rank(a)) : ids;
}

/** What of the offering has this status and is for whom the need means, about what it names unless that may be more. */
function ownOnes(status, { alone, main, pointed }, offering, grid, named) {
  const { told: [{ leeftijd }], own: [said], wanted } = alone;
  const { programmes, model } = grid;
  const isSeveral = (id) => main.length > 0 && said !== null && said.several.has(id);
  const rank = (id) => grid.ladder[grid.verdict(programmes.get(id)).niveau].rang;
  return withStatus(offering, status)
    .filter((id) => {
      const programme = programmes.get(id);
      const isOwn = programme.vraagstukken.some((v) => main.includes(v));
      if (pointed.includes(id) && (isOwn || isSeveral(id)) && isFor(programme, leeftijd ?? null)) return true;
      return programme.vraagstukken.some((v) => main.includes(v) && isAbout(programme, v, wanted.get(v), model, named));
    })
    .sort((a, b) => rank(b) - rank(a) || byText(a, b));
}

/** Whether its ages, if we know them, have some of those that a need names, if it names any. */
function isFor({ leeftijd: own }, ages) {
  return own === null || ages === null || overlapYears(own, [hundredths(ages.van), hundredths(ages.tot)]) > 0;
}

/** Whether it is about a need, for whom that means; when `named` it speaks of what is named, or is what the words point at. */
function isAbout(programme, v, wanted, model, named) {
  const isWide = !named && !model.verzameld.includes(v);
  const speaks = isWide || !namesNone(programme, v, wanted, model) || wanted.pointsAt(programme.id);
  const isKnown = programme.leeftijd !== null || wanted.ages.length === 0;
  return speaks && isKnown && isMeant(programme, v, wanted, model);
}

/** The suggestions of a match that asks for one need only. */
function choices(alone, chosen, grid, asker) {
  const ownGrid = grid.part(alone.wanted);
  const shared = new Shared();
  const candidates = chosen
    .filter(({ programme }) => programme.vraagstukken.some((v) => alone.wanted.has(v)))
    .map(({ programme, candidate }) => new Candidate(programme, asker, alone, ownGrid, candidate.stopped, shared));
  return choose(candidates, alone, ownGrid);
}

/**
 * The first ids that answer what is mainly asked, and the first that may. What only replaces something may too, where
 * nothing that runs for it `stands`.
 */
function first(rows, { alone: { wanted }, main, pointed }, numbered, grid, stands) {
  const { model } = grid;
  const least = ownShare(NOT_POINTED, model);
  const sure = [];
  const unsure = [];
  for (const { candidate, programme, alternativeTo } of rows) {
    const { id, onderwerpen, vraagstukken: [most] } = programme;
    const isSaid = pointed.includes(id);
    if (candidate.beside || !(isSaid || main.includes(candidate.about))) continue;
    const isInstead = !isSaid && !numbered.includes(id) && alternativeTo.length > 0;
    if (isInstead && (stands || !main.includes(most) || !grid.isSolid(programme))) continue;
    const isMainly = isSaid || most === candidate.about || main.includes(most);
    const { subjects } = wanted.get(candidate.about);
    const says = candidate.worth > least || sharesSubject(onderwerpen[candidate.about] ?? [], [...subjects.keys()], model);
    if (!isInstead && isMainly && says && candidate.percent === ALL) sure.push(id);
    else if (isSaid || candidate.percent === ALL) unsure.push(id);
    if (sure.length === MOST) break;
  }
  return { sure, unsure };
}
