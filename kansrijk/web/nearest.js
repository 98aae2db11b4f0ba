/**
 * Which of the choices somebody probably meant: the twin of `nearest` in kennisbank/problems.py, which is Python's difflib.
 */

const LONGEST = 80;

/**
 * The choice that looks most like `word`; null when none comes near.
 * @param {string} word
 * @param {string[]} choices
 * @returns {string|null}
 */
export function nearest(word, choices) {
  const byLower = new Map();
  for (const choice of [...choices].sort()) {
    if (!byLower.has(choice.toLowerCase())) byLower.set(choice.toLowerCase(), choice);
  }
  const letters = Array.from(word.toLowerCase()).slice(0, LONGEST);
  let best = null;
  for (const [lower, choice] of byLower) {
    const other = Array.from(lower);
    const total = other.length + letters.length;
    const same = 2 * matching(other, letters, 0, other.length, 0, letters.length);
    // Alike from 0.6 on; of two equally alike the later in the alphabet.
    if (total === 0 || same * 10 < total * 6) continue;
    if (best === null || same * best.total > best.same * total || (same * best.total === best.same * total && lower > best.lower)) {
      best = { same, total, lower, choice };
    }
  }
  return best === null ? null : best.choice;
}

/** How many signs two pieces share: those of the longest common piece, and so on left and right of it. */
function matching(a, b, fromA, toA, fromB, toB) {
  let size = 0;
  let startA = fromA;
  let startB = fromB;
  let before = new Map();
  for (let i = fromA; i < toA; i += 1) {
    const now = new Map();
    for (let j = fromB; j < toB; j += 1) {
      if (a[i] !== b[j]) continue;
      const length = (before.get(j - 1) || 0) + 1;
      now.set(j, length);
      if (length > size) [size, startA, startB] = [length, i - length + 1, j - length + 1];
    }
    before = now;
  }
  if (size === 0) return 0;
  return (
    size +
    matching(a, b, fromA, startA, fromB, startB) +
    matching(a, b, startA + size, toA, startB + size, toB)
  );
}
