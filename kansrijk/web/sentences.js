/**
 * Filling in the matcher's sentences. The sentences themselves stand in the prepared data.
 *
 * The twin of matcher/sentences.py.
 */

const SLOT = /\{([a-z_]+)\}/;
// Every template is taken apart once: text, slot, text, slot, …, text.
const pieces = new Map();
// The same few ages come back for every programme. Per set of sentences: van -> tot -> text.
const ranges = new WeakMap();

/**
 * A sentence with its slots filled; a value is never read as a template itself.
 * @param {Object<string, string>} zinnen the sentences by name
 * @param {string} zin the name of the sentence
 * @param {Object<string, string|number>} waarden
 * @returns {string}
 */
export function fill(zinnen, zin, waarden) {
  const template = zinnen[zin];
  let parts = pieces.get(template);
  if (parts === undefined) {
    parts = template.split(SLOT);
    pieces.set(template, parts);
  }
  let text = parts[0];
  for (let i = 1; i < parts.length; i += 2) text += waarden[parts[i]] + parts[i + 1];
  return text;
}

/**
 * 'a', 'a en b', 'a, b en c'.
 * @param {string[]} names
 * @returns {string}
 */
export function joinWords(names) {
  const before = names.slice(0, -1).join(", ");
  const last = names.length ? names[names.length - 1] : "";
  return [before, last].filter((part) => part !== "").join(" en ");
}

/**
 * A whole number the Dutch way: 1.234.567.
 * @param {number} value
 * @returns {string}
 */
export function number(value) {
  return String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ".");
}

/**
 * An amount in cents as people write it: '€ 1.200' or '€ 12,50'.
 * @param {number} cents
 * @returns {string}
 */
export function euros(cents) {
  const rest = cents % 100;
  return `€ ${number((cents - rest) / 100)}` + (rest ? `,${String(rest).padStart(2, "0")}` : "");
}

/**
 * An age in hundredths of a year as people say it.
 * @param {Object<string, string>} zinnen
 * @param {number} age
 * @returns {string}
 */
export function ageText(zinnen, age) {
  if (age < 0) return zinnen["leeftijd-zwangerschap"];
  if (age === 0) return zinnen["leeftijd-geboorte"];
  const rest = age % 100;
  const decimals = rest ? `,${String(rest).padStart(2, "0").replace(/0+$/, "")}` : "";
  return fill(zinnen, "leeftijd-jaar", { getal: String((age - rest) / 100) + decimals });
}

/**
 * An age range as people say it: 'van de zwangerschap tot 2 jaar'.
 * @param {Object<string, string>} zinnen
 * @param {number} van
 * @param {number} tot
 * @returns {string}
 */
export function rangeText(zinnen, van, tot) {
  let known = ranges.get(zinnen);
  if (known === undefined) ranges.set(zinnen, (known = new Map()));
  let texts = known.get(van);
  if (texts === undefined) known.set(van, (texts = new Map()));
  let text = texts.get(tot);
  if (text === undefined) {
    text = fill(zinnen, "leeftijd-bereik", { van: ageText(zinnen, van), tot: ageText(zinnen, tot) });
    texts.set(tot, text);
  }
  return text;
}

/** For use inside a sentence; abbreviations like GGD and JGZ keep their capitals. */
export function lowerFirst(text) {
  return /^.\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
