/**
 * The comments of an entry's file, kept while somebody changes the entry: each stays with what it is about.
 *
 * The form gets an entry as data, and what stands behind # in its file beside it (`kennisbank/kept_comments.py`):
 * {voor: lines above, naast: text beside, na: lines below the last part, in: {name or place in a list: the same}}.
 */

/**
 * The comments of an entry as it was, put where their fields and rows are now.
 * @param {Object} comments as they stood
 * @param {*} before the draft of the entry as it was
 * @param {*} after the draft as it is now
 * @returns {{kept: Object, lost: string[]}} `lost` are the comments of what is no longer there
 */
export function followComments(comments, before, after) {
  const lost = [];
  const kept = follow(comments, before, after, lost);
  if (comments.kop) kept.kop = comments.kop;
  return { kept, lost };
}

function follow({ voor, naast, na, in: parts = {} }, before, after, lost) {
  const kept = {};
  if (voor) kept.voor = voor;
  if (naast) kept.naast = naast;
  const isEmpty = !isCollection(after) || (Array.isArray(after) && !after.length);
  if (na && isEmpty) lose({ na }, lost);
  else if (na) kept.na = na;
  const places = placesOf(before, after);
  for (const [old, inner] of Object.entries(parts)) {
    const now = places.get(old);
    if (now === undefined) lose(inner, lost);
    else (kept.in ??= {})[now] = follow(inner, before[old], after[now], lost);
  }
  return kept;
}

function isCollection(value) {
  return typeof value === "object" && value !== null;
}

/** Every comment in a part that went away. */
function lose({ voor = [], naast = "", na = [], in: parts = {} }, lost) {
  lost.push(...[...voor, naast, ...na].filter((line) => line !== ""));
  for (const inner of Object.values(parts)) lose(inner, lost);
}

/** Old name or place -> where that same part stands now. */
function placesOf(before, after) {
  if (!isCollection(before) || !isCollection(after) || Array.isArray(before) !== Array.isArray(after)) return new Map();
  if (!Array.isArray(before)) return new Map(Object.keys(before).filter((name) => Object.hasOwn(after, name)).map((name) => [name, name]));
  return rowsOf(before, after);
}

/** Rows that did not change are found again; a changed one is the free row that has most in common with it. */
function rowsOf(before, after) {
  const found = new Map();
  const taken = new Set();
  const take = (old, now) => {
    found.set(String(old), String(now));
    taken.add(now);
  };
  const texts = after.map((row) => JSON.stringify(row));
  before.forEach((row, old) => {
    const text = JSON.stringify(row);
    const now = texts.findIndex((each, place) => each === text && !taken.has(place));
    if (now >= 0) take(old, now);
  });
  before.forEach((row, old) => {
    if (found.has(String(old))) return;
    let best = -1;
    let most = 0;
    after.forEach((other, now) => {
      const alike = taken.has(now) ? 0 : likeness(row, other, before.length === after.length && old === now);
      if (alike > most) [best, most] = [now, alike];
    });
    if (best >= 0) take(old, best);
  });
  return found;
}

/** How much two rows have in common: fields that are equal; texts are the same row only when nothing else moved. */
function likeness(row, other, isSamePlace) {
  if (!isCollection(row) || !isCollection(other)) return isSamePlace ? 1 : 0;
  const equal = Object.keys(row).filter((name) => JSON.stringify(row[name]) === JSON.stringify(other[name])).length;
  return 2 * equal + (isSamePlace ? 1 : 0);
}
