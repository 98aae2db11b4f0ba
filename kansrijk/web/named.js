/**
 * The programmes that a need names: 'wat kost VoorZorg voor ons', 'is KiVa beter dan PRIMA?'.
 *
 * Who names a programme asks about it, and wants to see what it stands on, what it costs and whether the own list has it.
 * The twin of matcher/named.py.
 */

import { costs, ownNumbers } from "./costs.js";
import { evidenceDocument } from "./evidence.js";
import { mayBeAName, namedSpans } from "./name_sentence.js";
import { read } from "./name_words.js";
import { has } from "./spelling.js";

// Who names more lists what there is, and does not ask about each.
const MOST = 3;
const LONGEST_TEXT = 300;

/**
 * Gives each told need in plain words its `genoemd`: what it names, in that order, with its evidence and amounts.
 * @param {Object} asked of understand.js
 * @param {Object} offering of offering.js
 * @param {Object} profiel
 * @param {Object} asker
 * @param {Grid} grid of coverage.js
 */
export function tellNamed(asked, offering, profiel, asker, grid) {
  const { model } = grid;
  for (const told of asked.told) {
    if (told.tekst === undefined) continue;
    told.genoemd = programmesNamed(told.tekst, model.namen).map((id) => {
      const programme = model.programmas.find((p) => p.id === id);
      return {
        id, naam: programme.naam, stand: offering.status.get(id) ?? null, bewijs: evidenceDocument(grid.verdict(programme)),
        kosten: costs(programme, ownNumbers(profiel), asker.leeftijd, model),
      };
    });
  }
}

/**
 * Ids of what a text names, in the order of the text; none when it names so many that it is a list.
 * @param {string} tekst
 * @param {Names} names
 * @returns {string[]}
 */
export function programmesNamed(tekst, names) {
  if ([...tekst].length > LONGEST_TEXT) return [];
  const tokens = read(tekst);
  const asks = tokens.some((w) => has(names.asking, w.text));
  const spans = namedSpans(tokens, names, asks ? mayBeAName : null);
  if (spans.length > MOST) return [];
  return [...new Set(spans.flatMap(([, , some]) => some))].filter((id) => !has(names.services, id));
}
