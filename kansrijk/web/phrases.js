/**
 * Finding the phrases of the vocabulary in a question, also when Dutch puts other words between or turns them.
 *
 * The twin of matcher/phrases.py. A match is {soort, id, plekken, los}.
 */

import { own, stem } from "./dutch.js";

const BETWEEN = 4;
const SUBJECTS_BETWEEN = 2;
const LOOSE_LONGEST = 3;
const TURNED_LONGEST = 5;
const SHORTEST_JOINED = 3;
/** The kind of target that says that somebody is in acute danger. */
export const URGENT = "nood";

/**
 * All phrases that stand in a question.
 * @param {Object[]} tokens its words without the filler words
 * @param {string[]} typed all its words
 * @param {string[]} roots the stems of all its words
 * @param {number[]} clauses the number of the clause of each word; a phrase stands in one clause
 * @param {Object} language
 */
export function findPhrases(tokens, typed, roots, clauses, language) {
  const found = [];
  fixed(typed, roots, language, found);
  sideBySide(tokens, language, found);
  joined(tokens, language, found);
  apart(tokens, language, found);
  return found.filter(({ plekken }) => clauses[plekken[0]] === clauses[plekken[plekken.length - 1]]);
}

/** [kind, id] of every target of a phrase: 'onderwerp pesten|vraagstuk pesten'; nothing of undefined. */
export const told = (targets) => (targets ? targets.split("|").map((target) => target.split(" ")) : []);

/** Acute danger must be said in so many words, so `strict` leaves it out: who slaps whom hangs on the order of two words. */
function take(phrases, key, plekken, los, found, strict = false) {
  for (const [soort, id] of told(own(phrases, key))) {
    if (!strict || soort !== URGENT) found.push({ soort, id, plekken, los });
  }
}

/** Words side by side as they stand, and with the verb at the end: 'niet meer trekt' is 'trekt niet meer'. */
function bothOrders(stems, plekken, phrases, found) {
  take(phrases, stems.join(" "), plekken, false, found);
  if (stems.length > 1 && stems.length <= TURNED_LONGEST) {
    take(phrases, [stems[stems.length - 1], ...stems.slice(0, -1)].join(" "), plekken, true, found, stems.length === 2);
  }
}

/** Phrases that need their filler words: 'te zwaar' is not 'zwaar', 'wil dood' is not 'dood'. */
function fixed(typed, roots, language, found) {
  const every = typed.map((_, i) => i);
  const telling = every.filter((i) => own(language.doorzichtig, typed[i]) === undefined);
  for (const places of telling.length === every.length ? [telling] : [telling, every]) {
    for (let start = 0; start < places.length; start += 1) {
      for (let size = 2; size <= Math.min(language.vaste_langste, places.length - start); size += 1) {
        const chosen = places.slice(start, start + size);
        bothOrders(chosen.map((i) => roots[i]), chosen, language.vaste_zinnen, found);
      }
    }
  }
}

function sideBySide(tokens, language, found) {
  for (let start = 0; start < tokens.length; start += 1) {
    for (let size = 1; size <= Math.min(language.langste, tokens.length - start); size += 1) {
      const span = tokens.slice(start, start + size);
      bothOrders(span.map((t) => t.stam), span.map((t) => t.plek), language.zinnen, found);
    }
  }
}

/** A compound in two words ('doelgroep definitie'), and a phrase of two words as a compound ('klassensfeer'). */
function joined(tokens, language, found) {
  tokens.forEach((token, i) => {
    const after = tokens[i + 1];
    if (token.delen.length === 2) {
      const [head, tail] = token.delen;
      for (const key of [`${head} ${tail}`, `${tail} ${head}`]) take(language.zinnen, key, [token.plek], false, found);
    }
    if (after !== undefined && after.plek === token.plek + 1
      && Math.min(token.woord.length, after.woord.length) >= SHORTEST_JOINED) {
      take(language.zinnen, stem(token.woord + after.woord, language), [token.plek, after.plek], false, found);
    }
  });
}

/** Phrases of two or three words with other words between them, and of two words the other way round. */
function apart(tokens, language, found) {
  const isPlain = (t) => own(language.gewoon, t.woord) !== undefined;
  for (const chosen of combinations(tokens, language)) {
    const first = chosen[0].plek;
    const last = chosen[chosen.length - 1].plek;
    const between = tokens.filter((t) => first < t.plek && t.plek < last && !chosen.includes(t));
    if (between.length === 0) continue;
    const plekken = chosen.map((t) => t.plek);
    const sure = chosen.length > 2 || between.every(isPlain);
    take(language.zinnen, chosen.map((t) => t.stam).join(" "), plekken, true, found, !sure);
    if (chosen.length === 2 && !chosen.some(isPlain)) {
      take(language.zinnen, `${chosen[1].stam} ${chosen[0].stam}`, plekken, true, found, true);
    }
  }
}

/** Two or three words near each other, with between them only words that a phrase may hold. */
function combinations(tokens, language) {
  const found = [];
  const open = tokens.map((_, i) => [i]);
  const isPlain = (i) => own(language.gewoon, tokens[i].woord) !== undefined;
  const isBarrier = (i) => own(language.drempels, tokens[i].woord) !== undefined;
  while (open.length > 0) {
    const chain = open.pop();
    const last = chain[chain.length - 1];
    const free = chain.every((i) => !isBarrier(i));
    let subjects = 0;
    for (let after = last + 1; after < Math.min(last + 2 + BETWEEN, tokens.length); after += 1) {
      if (subjects === 0 || (free && !isBarrier(after))) {
        const longer = [...chain, after];
        found.push(longer.map((i) => tokens[i]));
        if (longer.length < LOOSE_LONGEST) open.push(longer);
      }
      if (isBarrier(after)) break;
      if (!isPlain(after)) subjects += 1;
      if (subjects > SUBJECTS_BETWEEN) break;
    }
  }
  return found;
}
