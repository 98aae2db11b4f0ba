/**
 * The rule about plain language for the sentence a reader sees first. The twin of kennisbank/rules/leesbaar.py.
 */

import { rounded } from "./check_complete.js";
import { words } from "./names.js";
import { readability } from "./readability.js";
import { shorten } from "./reading.js";

const MOST_WORDS = 4;
// Per lists: the terms of the vocabularies, made once.
const termTables = new WeakMap();

export const PLAIN_RULES = {
  leesbaarheid: (item, { kind, lists, form, say }) => {
    const field = kind["eerste-tekst"];
    const own = [item.naam, ...(item.aliassen ?? [])].flatMap(words);
    const found = readability(item[field], new Set([...terms(lists), ...own]));
    const minste = form.maten["leesbaar-minste"];
    if (found === null || found.score >= minste) return [];
    const values = { score: rounded(found.score), norm: form.maten["leesbaar-norm"], minste, ...cause(found, form, say) };
    return [[[field], "leesbaarheid", values]];
  },
};

/** What makes it hard, and what to do. */
function cause({ sentences, words: byLength }, form, say) {
  const [aantal, sentence] = sentences[0];
  const longerThan = (least) => byLength.filter(([n]) => n >= least).slice(0, MOST_WORDS).map(([, word]) => word);
  const hard = longerThan(4).length ? longerThan(4) : longerThan(3);
  const causes = [];
  const todo = [];
  if (aantal >= form.maten["zin-lang"]) {
    causes.push(say("lange-zin", { aantal, zin: shorten(sentence, 40) }));
    todo.push(say("knip-de-zin"));
  }
  if (hard.length) {
    causes.push(say("lange-woorden", { woorden: hard.join(", ") }));
    todo.push(say("kortere-woorden"));
  }
  const advice = todo.join(say("en")) || say("kortere-zinnen");
  return { oorzaken: causes.join("; "), adviezen: advice[0].toUpperCase() + advice.slice(1) };
}

/** Every word in the labels and synonyms of the vocabularies of terms. */
function terms(lists) {
  if (!termTables.has(lists.keuzes)) {
    const texts = lists.vakwoorden.flatMap((name) => lists.keuzes[name].flatMap(([, label, , synonyms]) => [label, ...synonyms]));
    termTables.set(lists.keuzes, texts.flatMap(words));
  }
  return termTables.get(lists.keuzes);
}
