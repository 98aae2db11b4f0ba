/**
 * Which programmes people look for in words like these, from the lines (`zoekwoorden`) that each programme has.
 *
 * What counts is the share of a word in the lines of a programme, not how often it stands there. The twin of
 * matcher/lines.py.
 */

import { own } from "./dutch.js";

const PART = "+";
const NEAREST = 80;
const LEAST = 150;

/**
 * Per programme whose lines are like the question: how much (the most like it 1000), and words as typed.
 * @param {Object} read of readQuestion
 * @param {Object} data of prepare_search
 * @returns {[number, {share: number, typed: string[]}][]} by position
 */
export function nearLines(read, data) {
  const { gewoon, overal } = data.behoeften.taal;
  const totals = new Map();
  const said = new Map();
  const telling = new Set();
  const seen = new Set();
  for (const word of read.woorden) {
    if (own(gewoon, word.woord) !== undefined) continue;
    // 'kindermishandeling' is no 'kinderwens': a part that all programmes use says nothing.
    const parts = word.delen.filter((part) => own(overal, part) === undefined).map((part) => PART + part);
    const head = word.delen.length ? PART + word.delen[word.delen.length - 1] : "";
    for (const term of [word.stam, ...parts]) {
      const text = own(data.gevraagd, term);
      if (seen.has(term) || text === undefined) continue;
      seen.add(term);
      const row = text.split(" ").map(Number);
      for (let i = 0; i < row.length; i += 2) {
        totals.set(row[i], (totals.get(row[i]) || 0) + row[i + 1]);
        const typed = said.get(row[i]) || [];
        if (term !== head && !typed.includes(word.getypt)) typed.push(word.getypt);
        if (own(overal, word.stam) === undefined) telling.add(row[i]);
        said.set(row[i], typed);
      }
    }
  }
  const ranked = [...totals.values()].sort((a, b) => b - a);
  if (ranked.length === 0) return [];
  const least = ranked.length >= NEAREST ? ranked[NEAREST - 1] : 0;
  const span = Math.max(ranked[0] - least, 1);
  return [...totals]
    .map(([position, total]) => [position, { share: Math.floor((1000 * (total - least)) / span), typed: said.get(position) }])
    .filter(([position, { share }]) => share >= LEAST && telling.has(position))
    .sort((a, b) => a[0] - b[0]);
}
