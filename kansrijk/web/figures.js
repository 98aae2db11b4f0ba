/**
 * Whether a text asks for figures, or only tells them.
 *
 * The twin of matcher/figures.py.
 */

import { own } from "./dutch.js";
import { words } from "./names.js";

const ENDS = /([.!?\n])/;
const SHARE = /[0-9] ?(%|procent)|[0-9] op (de )?[0-9]/;

/**
 * Whether a text asks how many or how much there is of something, and not what to do about it.
 *
 * What care costs is such a figure; what a programme costs is not. A figure that is told is no request for one.
 * @param {string} text
 * @param {Object} data
 */
export function asksForFigures(text, data) {
  const terms = data.cijferwoorden;
  const parts = text.split(ENDS);
  const said = parts.filter((_, i) => i % 2 === 0);
  const isQuestion = (_, i) => parts[2 * i + 1] === "?";
  const asked = said.filter(isQuestion);
  if (asked.some((sentence) => asksIn(sentence, terms, { question: true, beside: false }))) return true;
  const told = said.filter((sentence, i) => !isQuestion(sentence, i));
  return told.some((sentence) => asksIn(sentence, terms, { question: false, beside: asked.length > 0 }));
}

const has = (terms, kind, word) => word !== undefined && own(terms[kind], word) !== undefined;
const isOf = (terms, kind, word) => has(terms, kind, word) || terms.eindes[kind].some((end) => word.endsWith(end));

/** Whether one sentence asks for figures. `beside`: another sentence has the question, so this one must be clear. */
function asksIn(said, terms, { question, beside }) {
  const tokens = words(said).filter((token) => !has(terms, "lidwoorden", token));
  if (compares(tokens, terms)) return true;
  const together = (token, i) => has(terms, "samen", `${token} ${tokens[i + 1] ?? ""}`) && !has(terms, "hoort", tokens[i + 2]);
  if (!beside && tokens.some(together)) return true;
  return tokens.some((token, i) => {
    const after = tokens[i + 1];
    if (!beside && token === "hoeveel" && !has(terms, "niet_na_hoeveel", after) && !has(terms, "hoort", after)) return true;
    if (isOf(terms, "cijfer", token) && asksAfter(said, tokens, i, terms, question)) return true;
    const care = has(terms, "kost", token) && tokens.slice(i + 1, i + 4).some((word) => isOf(terms, "zorg", word));
    if (beside || !(has(terms, "aantal", token) || care)) return false;
    return !tokens.some((word) => has(terms, "helpen", word)) && asksAfter(said, tokens, i, terms, question);
  });
}

/** Whether it asks how a figure or the own place compares: 'is 31 procent veel?', 'doen we het slecht?'. */
function compares(tokens, terms) {
  const [first, ...rest] = tokens.slice(tokens[0] === "hoe" ? 1 : 0);
  if (!has(terms, "vergelijkt", first) || rest.length === 0) return false;
  const some = (kind) => rest.some((token) => has(terms, kind, token));
  const isNumber = (token) => /^[0-9]/.test(token);
  if (has(terms, "wij", rest[0])) return some("vergeleken") || (some("oordeel") && (rest.some(isNumber) || !some("werkt_eraan")));
  return some("oordeel") && isNumber(rest[0]) && !has(terms, "niet_na_hoeveel", rest[1]);
}

/** Whether the word for a figure at `at` is asked for, and not told, judged or to be brought down. */
function asksAfter(said, tokens, at, terms, question) {
  const anyOf = (kind, among) => among.some((token) => has(terms, kind, token));
  const just = tokens.slice(Math.max(at - 2, 0), at);
  if (anyOf("doen", tokens) || anyOf("school", tokens)) return false;
  if (question) return true;
  if (has(terms, "vraagwoord", tokens[0]) || (has(terms, "begin", tokens[0]) && has(terms, "daarna", tokens[1]))) return true;
  if (SHARE.test(said) || anyOf("blijkt", tokens) || just.includes("uit")) return false;
  if (anyOf("vraagt", tokens) || anyOf("zoekt", just)) return true;
  // 'Percentage kinderen dat te zwaar is' only says of whom; 'het percentage is hoog' says how it is.
  const first = tokens.findIndex((token) => token === "dat" || token === "die");
  return !anyOf("zegt", tokens) && !anyOf("is", first < 0 ? tokens : tokens.slice(0, first));
}
