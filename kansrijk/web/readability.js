/**
 * How hard a short Dutch text is to read: the score of Flesch-Douma. The twin of kennisbank/readability.py.
 */

import { words as plainWords } from "./names.js";

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const LETTER = /[\p{L}\p{Nl}\p{No}]/u;
const DIAERESIS = /(?=[äëïöü])/;
const SOUND = /e(?=um(?![\p{L}\p{N}_]))|aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiou]|y(?![aeiou])/gu;
const ACCENTED = "áàâéèêëíìîïóòôöúùûüä";
const BARE = "aaaeeeeiiiioooouuuua";

/**
 * The number of syllables of one Dutch word, at least 1; a number counts as one.
 * @param {string} word
 * @returns {number}
 */
export function syllables(word) {
  if (!LETTER.test(word)) return 1;
  const parts = word.toLowerCase().split(DIAERESIS).filter((part) => part !== "");
  const sounds = parts.map((part) => {
    const bare = Array.from(part, (sign) => (ACCENTED.includes(sign) ? BARE[ACCENTED.indexOf(sign)] : sign)).join("");
    return (bare.match(SOUND) ?? []).length;
  });
  return Math.max(1, sounds.reduce((sum, n) => sum + n, 0));
}

/** The sentences of a text; a colon or semicolon ends one as well, because a reader can stop there. */
function sentencesOf(text) {
  const line = text.split(/\s+/).filter((part) => part !== "").join(" ");
  return line.replace(/([.!?:;]) +/g, "$1\n").split("\n").filter((part) => HAS_WORD.test(part));
}

/**
 * The score of a text, with what a writer can mend, hardest first.
 * @param {string} text
 * @param {Set<string>} familiar words in normal form that do not count for the length of words
 * @returns {{score: number, sentences: Array<[number, string]>, words: Array<[number, string]>}|null} null without words
 */
export function readability(text, familiar) {
  const sentences = sentencesOf(text);
  if (!sentences.length) return null;
  const lengths = [];
  const weighed = [];
  for (const sentence of sentences) {
    const found = sentence.match(WORD) ?? [];
    lengths.push([found.length, sentence]);
    found.forEach((word, index) => {
      const isName = (index > 0 && /^\p{Uppercase}/u.test(word)) || (/\p{Uppercase}/u.test(word) && !/[\p{Lowercase}\p{Lt}]/u.test(word));
      if (!isName && !plainWords(word).every((part) => familiar.has(part))) weighed.push([syllables(word), word]);
    });
  }
  const total = weighed.reduce((sum, [n]) => sum + n, 0);
  const perHundred = weighed.length ? (100 * total) / weighed.length : 100;
  const nWords = lengths.reduce((sum, [n]) => sum + n, 0);
  const score = 206.84 - 0.77 * perHundred - (0.93 * nWords) / sentences.length;
  const unique = [...new Map(weighed.map((pair) => [pair[1], pair])).values()];
  return { score, sentences: lengths.sort(hardestFirst), words: unique.sort(hardestFirst) };
}

function hardestFirst([n, text], [otherN, other]) {
  return otherN - n || (text < other ? -1 : text > other ? 1 : 0);
}
