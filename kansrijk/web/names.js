/**
 * How names are compared: the one normal form of a programme name.
 *
 * The twin of kennisbank/names.py: both give the same answer on any text.
 */

const SIGNS = {
  "@": "a", "&": " en ", "+": " plus ", "ß": "ss", "ẞ": "SS", "’": "'", "‘": "'", "´": "'", "`": "'",
};
const SIGN = /[@&+ßẞ’‘´`]/g;
// Latin letters, accents and letters in a circle: all in Unicode for so long that every Python and every
// browser decomposes them alike. What lies outside cannot be in a name's key.
const NOT_LATIN = /[^\u0000-\u036f\u1e00-\u1eff\u2000-\u24ff\ufb00-\ufb06\uff00-\uff5e]+/g;
const ACCENTS = /[\u0300-\u036f]+/g;

/**
 * Lower case without accents; the signs people use as letters (`@`, `&`, `+`) written out.
 *
 * A letter that is not Latin becomes a space.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  const latin = text.replace(SIGN, (sign) => SIGNS[sign]).replace(NOT_LATIN, " ");
  return latin.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
}

/**
 * The words of a name or question in normal form: 'M@ZL (vo)' -> ['mazl', 'vo'].
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return fold(text).replace(/'/g, "").split(/[^a-z0-9]+/).filter((word) => word !== "");
}

/**
 * What two spellings of one name share: 'Home-Start', 'Homestart' and 'home start' -> 'homestart'.
 * @param {string} text
 * @returns {string}
 */
export function nameKey(text) {
  return words(text).join("");
}
