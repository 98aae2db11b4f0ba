/**
 * An answer to each need by itself: what runs for it, and what comes first when nothing else is asked.
 *
 * The twin of matcher/per_need.py.
 */

import { isMeant, namesNone } from "./answering.js";
import { byText } from "./needs.js";
import { withStatus } from "./offering.js";
import { Candidate, Shared, choose } from "./suggest.js";
import { mainly } from "./understand.js";
import { POINTS_AT, NOT_POINTED, ownShare } from "./wanted.js";

const MOST = 3;

/**
 * Give each told need its `antwoord`; see `tell_answers` in matcher/per_need.py.
 * @param {Object} asked as `understand` gives it
 * @param {Object[]} chosen the suggestions
 * @param {Object} offering
 * @param {Object} grid
 * @param {Object} asker
 */
export function tellAnswers({ told, each }, chosen, offering, grid, asker) {
  const numbered = new Set(chosen.filter(({ alternativeTo }) => !alternativeTo.length).map(({ programme }) => programme.id));
  told.forEach((need, n) => {
    const alone = each[n];
    const main = mainly(need, grid.model);
    const rows = each.length > 1 ? choices(alone, chosen, grid, asker) : chosen;
    const { sure, unsure } = main.length ? first(rows, main, new Set([...numbered, ...pointed(alone)]), grid.model) : { sure: [], unsure: [] };
    need.antwoord = {
      loopt: ownOnes("actief", alone, main, offering, grid),
      gepland: ownOnes("gepland", alone, main, offering, grid),
      suggesties: sure,
      misschien: sure.length ? [] : unsure,
    };
  });
}

/** What the own words of a need point at. */
function pointed({ own: [said] }) {
  return said === null ? [] : [...said.like].filter(([, { share }]) => share >= POINTS_AT).map(([id]) => id);
}

/** What of the offering has this status and is about what the need names, for whom it means. */
function ownOnes(status, { wanted }, main, offering, grid) {
  const { programmes, model } = grid;
  const rank = (id) => model.bewijsniveaus[grid.verdict(programmes.get(id)).niveau][0];
  return withStatus(offering, status)
    .filter((id) => {
      const programme = programmes.get(id);
      return programme.vraagstukken.some((v) => main.includes(v) && isAbout(programme, v, wanted.get(v), model));
    })
    .sort((a, b) => rank(b) - rank(a) || byText(a, b));
}

/** Whether it is about a need, for whom that means: it speaks of what is named, or is what the words point at. */
function isAbout(programme, v, wanted, model) {
  const { share, typed } = wanted.pointed(programme.id);
  const isNamed = !namesNone(programme, v, wanted, model) || (typed.length > 0 && share >= POINTS_AT);
  const isKnown = programme.leeftijd !== null || wanted.ages.length === 0;
  return isNamed && isKnown && isMeant(programme, v, wanted, model);
}

/** The suggestions of a match that asks for one need only. */
function choices(alone, chosen, grid, asker) {
  const ownGrid = grid.part(alone.wanted);
  const shared = new Shared();
  const candidates = chosen
    .filter(({ programme }) => programme.vraagstukken.some((v) => alone.wanted.has(v)))
    .map(({ programme, candidate }) => new Candidate(programme, asker, alone, ownGrid, grid.model, candidate.stopped, shared));
  return choose(candidates, alone, ownGrid);
}

/** The first ids that answer what is mainly asked, and the first that may. */
function first(rows, main, alike, model) {
  const least = ownShare(NOT_POINTED, model);
  const sure = [];
  const unsure = [];
  for (const { candidate, programme, alternativeTo } of rows) {
    const replaces = alternativeTo.length > 0 && !alike.has(programme.id);
    if (candidate.beside || replaces || !main.includes(candidate.about)) continue;
    (candidate.percent === 100 && candidate.worth > least ? sure : unsure).push(programme.id);
    if (sure.length === MOST) break;
  }
  return { sure, unsure: unsure.slice(0, MOST) };
}
