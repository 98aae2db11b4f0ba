/**
 * Names of which we know that something else is called so: 'Sta Sterk op School' is no Sta Sterk Training.
 *
 * The twin of matcher/name_other.py: works on the data of matcher.prepare_names only.
 */

import { read } from './name_words.js';
import { LONGEST_NAME, has, writtenTogether } from './spelling.js';

const LONGEST_OTHER = 8;
const APART = / *[/;,&] *| +(?:en|EN|plus|door|via|met|naast) +(?:(?:een|de|het) )?/;
const OURS = ["names", "aliases", "families", "loose"];

/**
 * What the text names instead of a programme of ours, as a sentence; null when it names no such thing.
 *
 * A longer name of ours around it counts for more: 'Gezonde School en Genotmiddelen' is ours.
 * @param {string} text
 * @param {Names} names
 * @returns {string|null}
 */
export function knownOther(text, names) {
  const key = keyOfAnother(text, names);
  return key === null ? null : names.others[key];
}

/**
 * Whether the text names no other thing, or one that people also write beside a programme of ours: 'KiVa (buurtsportcoach)'.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function mayBeOurs(text, names) {
  const key = keyOfAnother(text, names);
  return key === null || has(names.beside_ours, key);
}

function keyOfAnother(text, names) {
  const tokens = read(text).map((w) => w.text);
  const { joined, at } = writtenTogether(tokens);
  for (let length = Math.min(tokens.length, LONGEST_OTHER); length > 0; length -= 1) {
    for (let start = 0; start <= tokens.length - length; start += 1) {
      const key = joined.slice(at[start], at[start + length]);
      // Hardly any words are: only then look for a longer name of ours.
      if (has(names.others, key)) return oursIsLonger(joined, at, length, names) ? null : key;
    }
  }
  return null;
}

function oursIsLonger(joined, at, than, names) {
  const size = at.length - 1;
  for (let length = Math.min(size, LONGEST_NAME); length > than; length -= 1) {
    for (let start = 0; start <= size - length; start += 1) {
      const key = joined.slice(at[start], at[start + length]);
      if (OURS.some((table) => has(names[table], key))) return true;
    }
  }
  return false;
}

/**
 * The text without what stands apart in it and names such another thing: 'Kwink en een GSA' -> 'Kwink'; null when nothing does or is left.
 * @param {string} text
 * @param {Names} names
 * @returns {string|null}
 */
export function withoutOthers(text, names) {
  const parts = text.split(APART).filter((part) => part !== "");
  const ours = parts.filter((part) => mayBeOurs(part, names));
  return ours.length > 0 && ours.length < parts.length ? ours.join(", ") : null;
}
