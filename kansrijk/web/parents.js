/**
 * Whether a text is about parents first: what is for parents then comes before what is for their children.
 *
 * The twin of matcher/parents.py.
 */

import { own } from "./dutch.js";
import { words } from "./names.js";

/**
 * Whether it speaks of parents before it speaks of anybody young.
 * @param {string} text
 * @param {{ouders: Object, jeugd: Object}} known
 * @returns {boolean}
 */
export function isAboutParents(text, { ouders, jeugd }) {
  const isParents = (word) => own(ouders, word) !== undefined;
  const first = words(text).find((word) => isParents(word) || own(jeugd, word) !== undefined);
  return first !== undefined && isParents(first);
}
