/**
 * For whom a need is, as it was read: its ages and kinds of school, in one sentence.
 */

import { filledIn } from "./dom.js";
import { joinWords, rangeText } from "./sentences.js";

/**
 * ' Voor wie: jeugdigen van 12 jaar tot 18 jaar.'; "" when a need names nobody.
 * @param {number[]|null} ages in hundredths of a year
 * @param {string[]} schools ids of kinds of school
 * @param {Object} model
 * @param {Object} words with 'voor-wie' and 'jeugdigen'
 * @returns {string}
 */
export function forWhom(ages, schools, model, words) {
  const named = ages ? [filledIn(words.jeugdigen, { bereik: rangeText(model.zinnen, ages[0], ages[1]) })] : [];
  if (schools.length) named.push(joinWords(schools.map((school) => model.binnen_zin.schooltypen[school])));
  return named.length ? ` ${filledIn(words["voor-wie"], { wie: joinWords(named) })}` : "";
}
