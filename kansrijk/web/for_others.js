/**
 * What others are to do for a need: programmes that this organisation does not deliver, or not where it works.
 *
 * The twin of matcher/for_others.py.
 */

import { isApart, isForThoseMeant, namesNone } from "./answering.js";
import { ELDERS } from "./coverage.js";
import { isForTheirChild, overlapYears } from "./fit.js";
import { byText } from "./needs.js";
import { POINTS_AT } from "./wanted.js";

/** Of a thousand: what the words of a need point at for half of what is near. */
const TOUCHES = POINTS_AT / 2;

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
    const isParents = programme.leeftijd !== null && isForTheirChild(programme.leeftijd, asker);
    if (veld === "leeftijd" || isParents) return isParents && about.some((v) => grid.model.zelf_ouder.includes(v));
    return ELDERS.includes(veld) && about.some((v) => isForThoseMeant(programme, wanted.get(v), grid.model));
  });
}

/**
 * What others deliver that is recognised and mainly about what a need names, strongest evidence first.
 * @param {Object} need
 * @param {function(Object): Object} fitOf
 * @param {Object} grid
 * @param {Object} asker
 * @param {boolean} madeFor only what is made for the very ages that the need names, mainly about it or not
 * @returns {string[]}
 */
export function strongestOfOthers(need, fitOf, grid, asker, madeFor) {
  const { programmes, model, ladder } = grid;
  const isAboutIt = (programme, v) => {
    const { leeftijd: ages } = programme;
    const wanted = need.alone.wanted.get(v);
    if (ages === null || !grid.isSolid(programme) || (madeFor && !isMadeFor(ages, wanted))) return false;
    return !namesNone(programme, v, wanted, model) && !isApart(programme, v, wanted, model);
  };
  const about = [...programmes.values()].filter((programme) =>
    programme.vraagstukken.some((v, n) => (madeFor || n === 0) && need.main.includes(v) && isAboutIt(programme, v)),
  );
  const rank = (id) => ladder[grid.verdict(programmes.get(id)).niveau].rang;
  return doneByOthers(about.map(({ id }) => id), need, fitOf, grid, asker)
    .sort((a, b) => rank(b) - rank(a) || byText(a, b));
}

/** Whether at least half of its ages are those that a need names: a course for the last summer before the brugklas. */
function isMadeFor(ages, wanted) {
  return wanted.ages.some((one) => 2 * overlapYears(ages, one) >= ages[1] - ages[0]);
}

/**
 * What others do (`ids`), and what they have on a recognition for what a need is mainly about and nothing answers.
 * Who names two things is told of both; see `with_the_rest` in matcher/for_others.py.
 * @param {string[]} ids
 * @param {string[]} rest the other answers
 * @param {Object} need
 * @param {function(Object): Object} fitOf
 * @param {Object} grid
 * @param {Object} asker
 * @returns {string[]}
 */
export function withTheRest(ids, rest, need, fitOf, grid, asker) {
  const { programmes } = grid;
  const about = (id) => programmes.get(id).vraagstukken.find((v) => need.main.includes(v)) ?? "";
  const isSolid = (id) => grid.isSolid(programmes.get(id));
  const answered = new Set([...ids, ...rest].filter(isSolid).map(about));
  const [said] = need.alone.own;
  const more = [...(said === null ? [] : said.like)]
    .filter(([id, { share }]) => share >= TOUCHES && isSolid(id))
    .sort(([a, one], [b, other]) => other.share - one.share || byText(a, b))
    .map(([id]) => id)
    .filter((id) => about(id) === programmes.get(id).vraagstukken[0] && !answered.has(about(id)));
  const found = [...ids, ...doneByOthers(more, need, fitOf, grid, asker).filter((id) => !ids.includes(id))];
  const first = new Map(found.filter(isSolid).toReversed().map((id) => [about(id), id]));
  const isFirst = (id) => first.get(about(id)) === id;
  return [...found.filter(isFirst), ...found.filter((id) => !isFirst(id))];
}
