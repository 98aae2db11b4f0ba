/**
 * Where a running programme may do something while we do not know its ages or its level: there it covers at most weakly.
 *
 * The twin of matcher/unsure_where.py.
 */

/** Whether a bound of its ages is not known, or its prevention level. */
export const isUnsure = (programme) => programme.leeftijd === null || programme.niveaus === null;

/**
 * Its ages; a bound that nobody knows is that of `ages`, so that it rules out nothing.
 * @param {Object} programme
 * @param {number[]} ages
 * @returns {number[]}
 */
export function possibleAges(programme, ages) {
  if (programme.leeftijd !== null) return programme.leeftijd;
  const [van, tot] = programme.grenzen;
  return [van ?? ages[0], tot ?? ages[1]];
}

/**
 * What we do not know of where it does something, in words; none when that is known.
 * @param {Object} programme
 * @param {Object<string, string>} zinnen
 * @returns {string[]}
 */
export function whyUnsure(programme, zinnen) {
  const found = [];
  if (programme.leeftijd === null) {
    const [van, tot] = programme.grenzen;
    const ends = van === null && tot === null ? "zwak-leeftijd" : tot === null ? "zwak-leeftijd-tot" : "zwak-leeftijd-van";
    found.push(zinnen[ends]);
  }
  if (programme.niveaus === null) found.push(zinnen["zwak-niveau"]);
  return found;
}
