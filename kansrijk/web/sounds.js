/**
 * How a Dutch word sounds, so that spellings that sound alike compare as one: 'projekt', 'slegt', 'voetballe'.
 *
 * Rough on purpose, and only used for a word that is known nowhere. The twin of matcher/sounds.py: the same
 * replacements in the same order.
 */

const RULES = [
  [/isch/g, "is"],
  [/sch(?=$|e$|en$)/g, "s"],
  [/ch|gh/g, "g"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/qu/g, "kw"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/ij/g, "ei"],
  [/y/g, "i"],
  [/ouw|auw|ou/g, "au"],
  [/ie/g, "i"],
  [/ae/g, "a"],
  [/v/g, "f"],
  [/z/g, "s"],
  [/ti(?=$|s$|f$|a)/g, "si"],
  [/d(?=$|s$|t)/g, "t"],
  [/b$/g, "p"],
  [/([a-z])\1+/g, "$1"],
  [/en$/g, "e"],
];

/**
 * The sound of a word in normal form (a-z, 0-9); words that sound alike have the same.
 * @param {string} word
 * @returns {string}
 */
export function sound(word) {
  let said = HEARD.get(word);
  if (said !== undefined) return said;
  said = word;
  for (const [pattern, instead] of RULES) said = said.replace(pattern, instead);
  if (HEARD.size === MOST_HEARD) HEARD.clear();
  HEARD.set(word, said);
  return said;
}

/** Every strange word of a question is held against the same known ones. */
const HEARD = new Map();
const MOST_HEARD = 32768;
