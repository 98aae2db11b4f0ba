/**
 * Names that are almost the same. The twin of `signatures` in kennisbank/near_names.py.
 */

import { nameKey, words } from "./names.js";

/**
 * Marks that two names share when they are near: equal but for one letter, or equal but for order and fillers.
 * @param {string} name
 * @param {Object} sizes the shortest name and the fillers (kansrijk/propose/form.py)
 * @returns {string[]} sorted
 */
export function nearMarks(name, sizes) {
  const shortest = sizes["naam-kortste"];
  const key = nameKey(name);
  const found = new Set();
  if (key.length >= shortest) {
    found.add(key);
    // A digit is never the letter that differs: level 4 and level 5 are two things.
    for (let i = 0; i < key.length; i += 1) if (/[a-z]/.test(key[i])) found.add(key.slice(0, i) + key.slice(i + 1));
  }
  const content = words(name).filter((word) => !sizes["naam-vulwoorden"].includes(word)).sort();
  if (content.join("").length >= shortest) found.add(`${content.join(" ")} `);
  return [...found].sort();
}
