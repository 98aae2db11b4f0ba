/**
 * The answer to each need on the page of the result: what runs for it, what fits, and what else is near.
 *
 * What fits is worked out in per_need.js; the report of the command line says the same (kansrijk/report/per_need.py).
 */

import { element, filledIn } from "./dom.js";
import { forWhom } from "./for_whom.js";
import { caveatsOf, listOf, withCommas } from "./result_parts.js";
import { joinWords } from "./sentences.js";
import { mainly } from "./understand.js";

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @param {Object} words
 * @param {Object} links of result_parts.js
 * @returns {HTMLElement|null} null when the profile has no needs
 */
export function answersPerNeed({ behoeften, suggesties, herkend, onbekend }, model, words, links) {
  const needs = [...behoeften].sort((a, b) => b.urgentie - a.urgentie);
  if (!needs.length) return null;
  const rangOf = new Map(suggesties.map(({ id, rang }) => [id, rang]));
  const hasList = herkend.length + onbekend.length > 0;
  return element("div", { class: "kr-vragen" }, ...needs.map((need) => card(need, model, words, links, rangOf, hasList)));
}

function card(need, model, words, links, rangOf, hasList) {
  const title = need.vraagstuk ? model.labels.vraagstukken[need.vraagstuk] : `‘${need.tekst}’`;
  const read = need.vraagstuk ? null : element("p", { class: "kr-uitleg" }, readInNeed(need, model, words));
  return element("article", { class: "kr-vraag" }, element("h4", {}, title), read, listOf(answer(need, model, words, links, rangOf, hasList)));
}

/** The lines of the report: acute danger comes first, and a question for figures has its own answer. */
function answer(need, model, words, links, rangOf, hasList) {
  const isRead = need.vraagstuk || need.gevonden.length > 0;
  const asked = (need.genoemd ?? []).map((one) => namedLine(one, model, words, links, hasList));
  if (!need.eerst && need.cijfers) return asked;
  if (!need.eerst && !isRead) return [...asked, ...fitting(need, words, links, rangOf, [])];
  const first = need.eerst ? [element("li", {}, words["vraag-eerst"])] : [];
  const { loopt, breder, gepland, onbekend } = need.antwoord;
  const main = mainly(need, model);
  // What the words point at is near; only what is about this runs for it.
  const isAbout = (id) => model.programmas.find((p) => p.id === id).vraagstukken.some((v) => main.includes(v));
  const found = [
    ...named("vraag-loopt", loopt.filter(isAbout), words, links),
    ...named("vraag-loopt-dichtbij", loopt.filter((id) => !isAbout(id)), words, links), ...named("vraag-breder", loopt.length ? [] : breder, words, links),
    ...named("vraag-gepland", gepland, words, links), ...named("vraag-onbekend", onbekend, words, links),
  ];
  const own = found.length ? found : [element("li", {}, words["vraag-loopt-niets"])];
  const nothing = need.eerst ? [] : [element("li", {}, words["vraag-past-niets"])];
  const more = need.antwoord.uitbreiden.map(({ tekst }) => element("li", {}, tekst));
  return [...first, ...asked, ...own, ...more, ...fitting(need, words, links, rangOf, nothing)];
}

/** What fits, else what may, else `nothing`; then what others do, and what is near. */
function fitting(need, words, links, rangOf, nothing) {
  const { suggesties, misschien, elders } = need.antwoord;
  const ranked = (id) => element("span", {}, links.link(id), ` (${filledIn(words["vraag-nummer"], { rang: rangOf.get(id) })})`);
  const maybe = need.eerst ? [] : misschien;
  const sure = named("vraag-past", suggesties, words, links, ranked);
  const found = sure.length ? sure : named("vraag-misschien", maybe, words, links, ranked);
  const near = (need.dichtbij ?? []).filter(({ id }) => ![...suggesties, ...maybe].includes(id));
  return [
    ...(found.length ? found : nothing), ...named("vraag-elders", elders, words, links),
    ...near.map((one) => nearLine(one, words, links)),
  ];
}

/** One line with the names of some programmes; none when there are no such programmes. */
function named(kind, ids, words, links, nodeOf = (id) => links.link(id)) {
  if (!ids.length) return [];
  const [before, after] = words[kind].split("{namen}");
  return [element("li", {}, before, ...withCommas(ids.map(nodeOf)), after)];
}

function readInNeed(need, model, words) {
  if (!need.gevonden.length && need.genoemd.length) return words["begrepen-naam"];
  if (!need.gevonden.length) return `${words["begrepen-geen"]} ${need.vraag_terug}`;
  const named = need.gevonden.map(({ vraagstuk }) => model.binnen_zin.vraagstukken[vraagstuk]);
  const cijfers = need.cijfers ? ` ${words.cijfers}` : "";
  const ages = need.leeftijd && [need.leeftijd.van, need.leeftijd.tot].map((age) => Math.round(age * 100));
  const who = forWhom(ages, need.schooltypen, model, words);
  return filledIn(words["begrepen-een"], { vraagstukken: joinWords(named) }) + who + cijfers;
}

/** What a programme that the need names stands on and whether it runs; under it each amount that we know. */
function namedLine({ id, stand, bewijs, kosten }, model, words, links, hasList) {
  const year = bewijs.jaar === null ? "" : filledIn(words.jaar, { jaar: bewijs.jaar });
  const level = filledIn(words.bewijs, { niveau: model.labels.bewijsniveaus[bewijs.niveau].toLowerCase(), jaar: year });
  const proof = [level, ...(bewijs.verlopen ? [words.verlopen] : []), ...(bewijs.betwist ? [words.betwist] : [])].join("; ");
  const caveats = caveatsOf(model.programmas.find((p) => p.id === id), model);
  const told = { bewijs: proof, letop: caveats, stand: hasList ? words[`genoemd-${stand ?? "niet"}`] : "" };
  const [before, after] = filledIn(words["vraag-genoemd"], told).replace(/ +/g, " ").split("{naam}");
  const money = kosten.map(({ tekst, toelichting }) => `${tekst} ${firstSentence(toelichting)}`.trim());
  return element("li", {}, before, links.link(id), after, listOf(money.length ? money : [words["kosten-onbekend"]]));
}

function firstSentence(text) {
  return text.split(/(?<=\.) /)[0];
}

/** One programme that is near what somebody wrote: by which words, and where it ended up. */
function nearLine({ id, woorden: typed, rang, reden }, words, links) {
  const woorden = joinWords(typed.map((word) => `‘${word}’`));
  const text = firstSentence(reden?.tekst ?? "");
  const template = filledIn(words[reden === null ? "dichtbij-suggestie" : "dichtbij-niet"], { woorden, rang, reden: text });
  const [before, after] = template.split("{naam}");
  return element("li", {}, before, links.link(id), after);
}
