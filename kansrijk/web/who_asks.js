/**
 * Who asks: a parent, a young person, a school, childcare or a municipality; that says which programmes fit.
 *
 * The twin of matcher/who_asks.py.
 */

import { own } from "./dutch.js";

const NEAR = 3;

/**
 * 'ouder', 'jongere', 'school', 'kinderopvang' or 'gemeente'; '' when the question does not tell.
 * @param {string[]} typed all words of the question
 * @param {Object} language
 */
export function whoAsks(typed, language) {
  const { vragers } = language;
  const has = (name, word) => own(vragers[name], word) !== undefined;
  for (let i = 0; i < typed.length; i += 1) {
    if (has("eigen", typed[i])) {
      for (const word of typed.slice(i + 1, i + 1 + NEAR)) {
        if (has("kind", word)) return "ouder";
        if (has("leerling", word)) return "school";
        if (has("familie", word) && has("enkel", typed[i])) return "jongere";
      }
    }
    const age = typed[i + 2];
    if (typed[i] === "ik" && typed[i + 1] === "ben" && age !== undefined && /^[0-9]{2}$/.test(age) && age < "24") {
      return "jongere";
    }
  }
  for (const token of typed) {
    const name = ["school", "kinderopvang", "gemeente"].find((who) => has(who, token));
    if (name !== undefined) return name;
  }
  return "";
}
