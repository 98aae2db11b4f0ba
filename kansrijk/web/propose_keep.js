/**
 * Keeping unsaved work in the browser of the writer, so that a reload loses nothing; a browser that refuses is told about.
 */

const KEY = "kansrijk-meedoen";

/**
 * The name under which the work on an entry is kept; `data` is null for something new.
 * @param {string} soort
 * @param {Object|null} data
 */
export function keepName(soort, data) {
  return `${soort}:${data === null ? "nieuw" : data.id}`;
}

/**
 * Remember a state under a name; null forgets it.
 * @param {string} name
 * @param {Object|null} state
 * @returns {boolean} false when the browser keeps nothing
 */
export function keepWork(name, state) {
  try {
    if (state === null) window.localStorage.removeItem(`${KEY}:${name}`);
    else window.localStorage.setItem(`${KEY}:${name}`, JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

/**
 * What was remembered under a name; null when there is nothing, or nothing that can be read.
 * @param {string} name
 * @returns {Object|null}
 */
export function keptWork(name) {
  try {
    const found = JSON.parse(window.localStorage.getItem(`${KEY}:${name}`) ?? "null");
    return found !== null && typeof found === "object" && typeof found.draft === "object" ? found : null;
  } catch {
    return null;
  }
}

/**
 * Whether this browser keeps anything at all.
 * @returns {boolean}
 */
export function canKeep() {
  return keepWork("proef", { draft: {} }) && keepWork("proef", null);
}
