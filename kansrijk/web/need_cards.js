/**
 * The answer to each need on the page of the result: what runs for it, what fits, and what else is near.
 *
 * What fits is worked out in per_need.js; the report of the command line says the same (kansrijk/report/per_need.py).
 */

import { element, filledIn } from "./dom.js";
import { forWhom } from "./for_whom.js";
import { listOf, withCommas } from "./result_parts.js";
import { joinWords } from "./sentences.js";

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @param {Object} words
 * @param {Object} links of result_parts.js
 * @returns {HTMLElement|null} null when the profile has no needs
 */
export function answersPerNeed({ behoeften, suggesties }, model, words, links) {
  const needs = [...behoeften].sort((a, b) => b.urgentie - a.urgentie);
  if (!needs.length) return null;
  const rangOf = new Map(suggesties.map(({ id, rang }) => [id, rang]));
  return element("div", { class: "kr-vragen" }, ...needs.map((need) => card(need, model, words, links, rangOf)));
}

function card(need, model, words, links, rangOf) {
  const title = need.vraagstuk ? model.labels.vraagstukken[need.vraagstuk] : `‘${need.tekst}’`;
  const read = need.vraagstuk ? null : element("p", { class: "kr-uitleg" }, readInNeed(need, model, words));
  return element("article", { class: "kr-vraag" }, element("h4", {}, title), read, listOf(answer(need, words, links, rangOf)));
}

function answer(need, words, links, rangOf) {
  if (!need.vraagstuk && !need.gevonden.length) return [];
  const { loopt, gepland, suggesties, misschien } = need.antwoord;
  const line = (kind, nodes) => {
    const [before, after] = words[kind].split("{namen}");
    return element("li", {}, before, ...withCommas(nodes), after);
  };
  const plain = (ids) => ids.map((id) => links.link(id));
  const ranked = (ids) => ids.map((id) => element("span", {}, links.link(id), ` (${filledIn(words["vraag-nummer"], { rang: rangOf.get(id) })})`));
  const found = loopt.length ? [line("vraag-loopt", plain(loopt))] : [];
  if (!loopt.length && !gepland.length) found.push(element("li", {}, words["vraag-loopt-niets"]));
  if (gepland.length) found.push(line("vraag-gepland", plain(gepland)));
  if (suggesties.length) found.push(line("vraag-past", ranked(suggesties)));
  else if (misschien.length) found.push(line("vraag-misschien", ranked(misschien)));
  else found.push(element("li", {}, words["vraag-past-niets"]));
  const told = [...suggesties, ...misschien, ...loopt, ...gepland];
  const near = (need.dichtbij ?? []).filter(({ id }) => !told.includes(id));
  return [...found, ...near.map((one) => nearLine(one, words, links))];
}

function readInNeed(need, model, words) {
  if (!need.gevonden.length) return `${words["begrepen-geen"]} ${need.vraag_terug}`;
  const named = need.gevonden.map(({ vraagstuk }) => model.binnen_zin.vraagstukken[vraagstuk]);
  const cijfers = need.cijfers ? ` ${words.cijfers}` : "";
  const ages = need.leeftijd && [need.leeftijd.van, need.leeftijd.tot].map((age) => Math.round(age * 100));
  const who = forWhom(ages, need.schooltypen, model, words);
  return filledIn(words["begrepen-een"], { vraagstukken: joinWords(named) }) + who + cijfers;
}

/** One programme that is near what somebody wrote: by which words, and where it ended up. */
function nearLine({ id, woorden: typed, rang, reden }, words, links) {
  const woorden = joinWords(typed.map((word) => `‘${word}’`));
  const [text] = (reden?.tekst ?? "").split(/(?<=\.) /);
  const template = filledIn(words[reden === null ? "dichtbij-suggestie" : "dichtbij-niet"], { woorden, rang, reden: text });
  const [before, after] = template.split("{naam}");
  return element("li", {}, before, links.link(id), after);
}
