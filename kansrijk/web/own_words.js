/**
 * What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.
 *
 * The twin of matcher/own_words.py.
 */

import { own } from "./dutch.js";
import { overlapYears } from "./fit.js";
import { nearLines } from "./lines.js";
import { MEANINGS } from "./question.js";

const MOST_TOLD = 3;
const ABOUT_ELSE = 50;
const MOST_WORDS = 4;
const NEAR = 400;
const SAYS_MORE = 2;

/**
 * The programmes that the words of a need point at; see `OwnWords` in matcher/own_words.py.
 * @param {Object} read as `readQuestion` gives it
 * @param {Object} model
 * @returns {{like: Map<string, {share: number, typed: string[]}>, specific: boolean, whole: Set<string>}}
 */
export function ownWords(read, model) {
  const ids = model.programmas.filter((p) => p.status !== "concept").map((p) => p.id);
  const found = nearLines(read, model).map(([position, row]) => [ids[position], row]);
  const things = thingsIn(read, model.behoeften.taal).size;
  return {
    like: new Map(found.map(([id, { share, typed }]) => [id, { share, typed: telling(typed) }])),
    specific: things >= SAYS_MORE && found.length > 0,
    whole: new Set(found.filter(([, { typed }]) => typed.length * 2 > things).map(([id]) => id)),
  };
}

/** The longest few of some words, in the order in which they were typed: a long word says more than a short one. */
function telling(words) {
  const order = words.map((_, n) => n).sort((a, b) => words[b].length - words[a].length || a - b);
  return order.slice(0, MOST_WORDS).sort((a, b) => a - b).map((n) => words[n]);
}

/** What a need says: the words that tell something, those of one phrase together. */
function thingsIn({ doelen, woorden }, { gewoon, overal }) {
  const phrases = doelen.filter(({ soort }) => MEANINGS.includes(soort)).map((target) => target.woorden);
  const found = new Set();
  for (const { woord, stam, getypt } of woorden) {
    if (own(gewoon, woord) !== undefined || own(overal, stam) !== undefined) continue;
    let longest = getypt;
    let most = 0;
    for (const phrase of phrases) {
      if (phrase.length > most && phrase.split(" ").includes(getypt)) [longest, most] = [phrase, phrase.length];
    }
    found.add(longest);
  }
  return found;
}

/**
 * The programmes of `places` that the words point at most, suggested or not: what a document says.
 * @param {Object} said as `ownWords` gives it
 * @param {Map<string, {rang: number|null, reden: {veld: string, tekst: string}|null}>} places
 * @param {Map<string, Object>} programmes
 * @param {{ages: number[]|null, understood: boolean}} need the ages it names, and whether a vraagstuk was found in it
 * @returns {Object[]}
 */
export function nearOnes({ like, whole }, places, programmes, { ages, understood }) {
  const worth = (id, share) => {
    const isElse = understood && places.get(id).reden?.veld === "vraagstukken";
    return isElse ? Math.floor((share * ABOUT_ELSE) / 100) : share;
  };
  return [...like]
    .filter(([id]) => places.has(id) && (understood || whole.has(id)) && isFor(programmes.get(id).leeftijd, ages))
    .map(([id, { share, typed }]) => ({ id, typed, worth: worth(id, share) }))
    .filter((one) => one.worth >= NEAR)
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOLD)
    .map(({ id, typed }) => ({ id, naam: programmes.get(id).naam, woorden: [...typed], ...places.get(id) }));
}

/** Whether a programme is for some of the ages that a need names, or we do not know. */
function isFor(own, ages) {
  return own === null || ages === null || overlapYears(own, ages) > 0;
}
