/**
 * The first suggestions that answer what was asked, as the report has them (kansrijk/report/answers.py).
 */

import { namesNone } from "./answering.js";
import { mainly } from "./understand.js";
import { CAN_WAIT } from "./wanted.js";

/** So many are named first. */
export const NAMED = 3;

/**
 * The first rows: no alternatives, nothing beside the question, and first what names the subject and cannot wait.
 * @param {Object} document of kansrijk.match
 * @param {Object} asked as `understand` gives it
 * @param {Object} model
 * @returns {Object[]}
 */
export function firstAnswers(document, asked, model) {
  const main = new Set(document.behoeften.flatMap((need) => mainly(need, model)));
  const programmes = new Map(model.programmas.map((p) => [p.id, p]));
  const isBase = (row) => programmes.get(row.id).basis > 0;
  const near = new Set(document.behoeften.flatMap((need) => (need.dichtbij ?? []).map(({ id }) => id)));
  const fills = (row) => row.vult.some((cell) => main.size === 0 || main.has(cell.vraagstuk));
  const isAnswer = (row) => isBase(row) || fills(row) || (row.alternatief_voor.length === 0 && near.has(row.id));
  const found = document.suggesties.filter((row) => !row.naast_de_vraag && isAnswer(row));
  const isSure = (row) => {
    const programme = programmes.get(row.id);
    const filled = [...new Set(row.vult.map((cell) => cell.vraagstuk))];
    // Where something runs on each of its places, all that it is about.
    const places = filled.length ? filled : programme.vraagstukken.filter((v) => asked.wanted.has(v));
    const level = Math.max(0, ...places.map((v) => asked.wanted.get(v).level(programme.onderwerpen[v] ?? null, programme.leeftijd, model)));
    const waits = level <= CAN_WAIT && CAN_WAIT < asked.most;
    return !waits && !places.every((v) => namesNone(programme, v, asked.wanted.get(v), model));
  };
  const sure = found.filter((row) => isBase(row) || isSure(row));
  return (sure.length ? sure : found).slice(0, NAMED);
}
