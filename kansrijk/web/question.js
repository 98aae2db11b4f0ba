/**
 * Reading a question: its words, mended spelling, and the subjects, ages and school types they point at.
 *
 * The twin of matcher/question.py.
 */

import { compoundParts, own, stem } from "./dutch.js";
import { mend } from "./mending.js";
import { words } from "./names.js";

export const WHOLE = 100;
export const DENIED = 40;
const PART = 60;
const DENIALS = ["geen", "niet", "zonder", "nooit"];
const NOT_AN_AGE = ["weken", "dagen", "procent", "uur", "kinderen", "leerlingen", "keer"];
const MONTHS = 12;

/**
 * What a text asks about. Never fails; a text without known words gives no `doelen`.
 * @param {string} text
 * @param {Object} language
 */
export function readQuestion(text, language) {
  const typed = words(text);
  const tokens = [];
  const mended = [];
  for (const token of typed) {
    if (own(language.vulwoorden, token) !== undefined) continue;
    const word = mend(token, language);
    if (word !== token) mended.push([token, word]);
    tokens.push({
      getypt: token, woord: word, stam: stem(word, language), delen: compoundParts(word, language), inZin: false,
    });
  }
  const doelen = targetsOf(tokens, language);
  return { vraag: text, woorden: tokens, doelen, leeftijd: ageOf(typed, doelen, language), verbeterd: mended };
}

/** The longest phrases from left to right, per kind of target, then the parts of compounds left over. */
function targetsOf(tokens, language) {
  const { zinnen, langste } = language;
  const found = [];
  const free = {};
  for (let start = 0; start < tokens.length; start += 1) {
    let hit = false;
    for (let size = Math.min(langste, tokens.length - start); size > 0; size -= 1) {
      const span = tokens.slice(start, start + size);
      for (const [soort, id] of own(zinnen, span.map((t) => t.stam).join(" ")) || []) {
        hit = true;
        const until = own(free, soort) || 0;
        if (until > start && (size === 1 || until >= start + size)) continue;
        if (size > 1 && (soort === "vraagstuk" || soort === "onderwerp")) {
          for (const token of span) token.inZin = true;
        }
        free[soort] = Math.max(until, start + size);
        const denied = start > 0 && DENIALS.includes(tokens[start - 1].woord);
        found.push({ soort, id, gewicht: denied ? DENIED : WHOLE, woorden: span.map((t) => t.getypt).join(" ") });
      }
    }
    if (!hit) {
      for (const part of tokens[start].delen) {
        for (const [soort, id] of own(zinnen, part) || []) {
          found.push({ soort, id, gewicht: PART, woorden: tokens[start].getypt });
        }
      }
    }
  }
  return found;
}

/** The age in months that the question names: a number of years first, else the words for an age. */
function ageOf(typed, targets, language) {
  for (let i = 0; i < typed.length; i += 1) {
    const token = typed[i];
    const digits = token.replace(/jarigen$/, "").replace(/jarige$/, "");
    if (!/^[0-9]{1,3}$/.test(digits)) continue;
    const number = Number(digits);
    const before = i > 0 ? typed[i - 1] : "";
    const after = i + 1 < typed.length ? typed[i + 1] : "";
    if (["maanden", "maand", "mnd"].includes(after) && number <= 60) return [number, number];
    if (number > 23 || NOT_AN_AGE.includes(after)) continue;
    if (digits !== token || ["jaar", "jarige", "jarigen", "jr"].includes(after) || ["van", "leeftijd"].includes(before)) {
      return [number * MONTHS, number * MONTHS];
    }
  }
  const ages = targets.filter((t) => t.soort === "leeftijd").map((t) => language.leeftijden[t.id]);
  if (ages.length === 0) return null;
  const lows = ages.map((a) => a[0]);
  const highs = ages.map((a) => a[1]);
  const [low, high] = [Math.max(...lows), Math.min(...highs)];
  return low < high ? [low, high] : [Math.min(...lows), Math.max(...highs)];
}
