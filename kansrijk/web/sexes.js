/**
 * Whether a text is about boys or about girls only: a programme for one of them is no answer to who asks for the other.
 *
 * The twin of matcher/sexes.py.
 */

import { own } from "./dutch.js";

const GIRLS = "meisjes";
// Parts of the words for a child of somebody's own, who is asked about, whoever else is told of.
const OWN_CHILD = ["zoon", "zonen", "dochter"];
// Parts of longer words that say so: 'jongensgroep', 'tienermeiden'.
const INSIDE = ["jongens", GIRLS, "meiden"];

/** 'jongens' or 'meisjes' when some words speak of these only; '' when of both or of neither. */
export function sexOf(typed, known) {
  const sexes = (said) => new Set(said.map((word) => ofWord(word, known)).filter(Boolean));
  const children = sexes(typed.filter((word) => OWN_CHILD.some((part) => word.includes(part))));
  const found = children.size > 0 ? children : sexes(typed);
  return found.size === 1 ? [...found][0] : "";
}

function ofWord(word, known) {
  const sex = Object.keys(known).find((name) => own(known[name], word) !== undefined);
  if (sex !== undefined) return sex;
  const part = INSIDE.find((p) => word.startsWith(p) || word.endsWith(p)) || "";
  return part === "meiden" ? GIRLS : part;
}
