/**
 * A pasted list taken apart into names: one per line, or with semicolons or bullets between them.
 */

const BREAKS = /[\n\r\u0085\u2028\u2029;\t•●▪◦‣·]+/;
// What people put in front of a line: a dash, a star, a check mark, '3.', '3)' or 'a)'.
const IN_FRONT = /^(?:[-–—*+>✓✔☐☑□■○]+\s+|[-–—*✓✔☐☑]+(?=\p{L})|\(?[0-9]{1,3}[.)]\s+|[a-z]\)\s+)/u;
const BEFORE = /[\s"“”„']/;
const BEHIND = /[\s"“”„',.]/;

/**
 * The names in a text, in its order, each once; empty lines are left out.
 * @param {string} text
 * @returns {string[]}
 */
export function splitNames(text) {
  const names = text.split(BREAKS).map((line) => {
    const bare = line.trim().replace(IN_FRONT, "").replace(/\s+/g, " ");
    const trimmed = between(bare);
    // A dot at the end of an abbreviation stays: 'B.V.'.
    return /\.[A-Za-z]$/.test(trimmed) && bare.startsWith(`${trimmed}.`) ? `${trimmed}.` : trimmed;
  });
  return [...new Set(names.filter((name) => name !== ""))];
}

/** Without quotes and spaces around it, and dots or commas behind it. Sign by sign: a long line takes no longer. */
function between(line) {
  let start = 0;
  let end = line.length;
  while (start < end && BEFORE.test(line[start])) start += 1;
  while (end > start && BEHIND.test(line[end - 1])) end -= 1;
  return line.slice(start, end);
}
