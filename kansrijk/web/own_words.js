/**
 * What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.
 *
 * The twin of matcher/own_words.py.
 */

import { likeAsked } from "./asked.js";
import { own } from "./dutch.js";
import { MEANINGS } from "./question.js";

const MOST_TOLD = 3;
const NEAR = 400;
const SAYS_MORE = 2;

/**
 * The programmes that the words of a need point at; see `OwnWords` in matcher/own_words.py.
 * @param {Object} read as `readQuestion` gives it
 * @param {Object} model
 * @returns {{like: Map<string, {share: number, typed: string[]}>, specific: boolean, things: number}}
 */
export function ownWords(read, model) {
  const ids = model.programmas.filter((p) => p.status !== "concept").map((p) => p.id);
  const like = new Map(likeAsked(read, model).map(([position, found]) => [ids[position], found]));
  const things = thingsIn(read, model.behoeften.taal).size;
  return { like, specific: things >= SAYS_MORE && like.size > 0, things };
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
 * @param {boolean} understood whether a vraagstuk was found
 * @returns {Object[]}
 */
export function nearOnes({ like, things }, places, programmes, understood) {
  return [...like]
    .filter(([id, { share, typed }]) => places.has(id) && share >= NEAR && (understood || typed.length * 2 > things))
    .sort((a, b) => b[1].share - a[1].share || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TOLD)
    .map(([id, { typed }]) => ({ id, naam: programmes.get(id).naam, woorden: [...typed], ...places.get(id) }));
}
