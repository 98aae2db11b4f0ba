/**
 * The levels of secondary school (vmbo, havo …) that a text names, and those that a programme is for.
 *
 * The twin of matcher/school_levels.py.
 */

import { words } from "./names.js";

const SECONDARY = "vo";

/** The levels whose words stand in a text, in the order of the vocabulary. */
export function levelsNamed(text, { schoolniveaus: { woorden, namen } }) {
  const read = ` ${words(text).join(" ")} `;
  const said = Object.keys(woorden).filter((name) => name && read.includes(` ${name} `)).map((name) => woorden[name]);
  return namen.filter((level) => said.includes(level));
}

/** The kinds of school that a programme is for, with the levels of secondary school; null when we do not know. */
export function schoolsAndLevels({ schooltypen, schoolniveaus }, model) {
  if (!schooltypen?.includes(SECONDARY)) return schooltypen;
  return [...schooltypen, ...(schoolniveaus.length ? schoolniveaus : model.schoolniveaus.namen)];
}
