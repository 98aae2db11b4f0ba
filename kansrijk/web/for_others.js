/**
 * What others are to do for a need: programmes that this organisation does not deliver, or not where it works.
 *
 * The twin of matcher/for_others.py.
 */

import { isApart, isForThoseMeant, namesNone } from "./answering.js";
import { ELDERS } from "./coverage.js";
import { byText } from "./needs.js";

/** Hundredths of a year: from this age young people may have a child of their own, in the eyes of an entry. */
const MAY_BE_PARENT = 1600;

/**
 * Those of `ids` that others deliver to whom a need means, that are about it and that nobody rejected.
 * @param {string[]} ids
 * @param {Object} need as `needOf` gives it
 * @param {function(Object): Object} fitOf gives what `fit` says of a programme
 * @param {Object} grid
 * @param {Object} asker
 * @returns {string[]}
 */
export function doneByOthers(ids, { alone: { wanted }, main }, fitOf, grid, asker) {
  return ids.filter((id) => {
    const programme = grid.programmes.get(id);
    const about = programme.vraagstukken.filter((v) => main.includes(v));
    const rejected = grid.verdict(programme).niveau === "niet-erkend";
    if (!about.length || rejected || programme.status !== "gepubliceerd") return false;
    const { veld } = fitOf(programme);
    if (veld === "leeftijd") return about.some((v) => grid.model.zelf_ouder.includes(v)) && isForTheirChild(programme, asker);
    return ELDERS.includes(veld) && about.some((v) => isForThoseMeant(programme, wanted.get(v), grid.model));
  });
}

/** What others deliver that is recognised and mainly about what a need names, strongest evidence first. */
export function strongestOfOthers(need, fitOf, grid, asker) {
  const { programmes, model, ladder } = grid;
  const about = [...programmes.values()].filter((programme) => {
    const [v] = programme.vraagstukken;
    if (!need.main.includes(v) || programme.leeftijd === null || !grid.isSolid(programme)) return false;
    const wanted = need.alone.wanted.get(v);
    return !namesNone(programme, v, wanted, model) && !isApart(programme, v, wanted, model);
  });
  const rank = (id) => ladder[grid.verdict(programmes.get(id)).niveau].rang;
  return doneByOthers(about.map(({ id }) => id), need, fitOf, grid, asker)
    .sort((a, b) => rank(b) - rank(a) || byText(a, b));
}

/** Whether its age is of a child that is to come, whose parent may be one of their young people. */
function isForTheirChild({ leeftijd }, asker) {
  return leeftijd !== null && leeftijd[0] < 0 && asker.leeftijd[1] >= MAY_BE_PARENT;
}
