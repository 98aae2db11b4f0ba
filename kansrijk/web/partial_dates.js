/**
 * Reckoning with days written JJJJ-MM-DD, and with dates of which only the year or the month is known.
 */

/**
 * The last day that a partial date can mean: '2017' -> '2017-12-31'. The twin of end_of in kennisbank/knowledge.py.
 * @param {string} text
 * @returns {string}
 */
export function lastDay(text) {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length === 10) return text;
  const [year, month] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The last day of so many years after a (partial) date. The twin of calculated_end in kennisbank/validity.py.
 * @param {string} text
 * @param {number} years
 * @returns {string}
 */
export function yearsAfter(text, years) {
  const start = lastDay(text);
  const year = Number(start.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = start.slice(4) === "-02-29" && !isLeap ? "-02-28" : start.slice(4);
  return `${String(year).padStart(4, "0")}${rest}`;
}

/**
 * The number of days from one day to another.
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
export function daysBetween(from, to) {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86400000;
}

/**
 * The day where the reader is, as JJJJ-MM-DD.
 * @param {Date} now
 * @returns {string}
 */
export function localDay(now) {
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
