/**
 * What the matcher counts in: hundredths of a year, and ten-thousandths of a point.
 *
 * The twin of matcher/measures.py.
 */

export const POINT = 10000;

/** The age at which a pregnancy starts (the contract, part 4). */
export const PREGNANCY = -75;

/**
 * A number of years in hundredths.
 * @param {number} years
 * @returns {number}
 */
export function hundredths(years) {
  return Math.floor(years * 100 + 0.5);
}

/**
 * A score in ten-thousandths as the contract's 0..1.
 * @param {number} count
 * @returns {number}
 */
export function points(count) {
  return count / POINT;
}
