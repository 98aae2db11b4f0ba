/**
 * What the form knows of other entries and of the sources: at first what the opened entry names, the rest when needed.
 *
 * The pieces are made by kansrijk/propose/lists.py. All names together grow with the knowledge base, so they come
 * when somebody begins to choose or to change something, and not with the page.
 */

import { choicesOf } from "./check_entry.js";
import { loadData } from "./data.js";

const NAMES = "meedoen/namen";
const SOURCES = "meedoen/bronnen";

/** The lists of one page; `lists` and `known` are what is known now, as `checkEntry` takes them. */
export class Names {
  /** @param {Object} first the piece that comes with the page: choices, and the rows of what examples name */
  constructor(first) {
    this.first = first;
    this.isWhole = false;
    this.use(first.items, first.bronnen);
  }

  use(items, bronnen) {
    this.lists = { ...this.first, items, bronnen };
    this.known = choicesOf(this.lists);
  }

  /**
   * Add the rows that an entry brings along.
   * @param {{items: Object<string, Array[]>, bronnen: Array[]}} rows
   */
  add(rows) {
    if (this.isWhole) return;
    const { items, bronnen } = this.lists;
    const plurals = Object.keys(items);
    this.use(Object.fromEntries(plurals.map((name) => [name, joined(items[name], rows.items[name])])), joined(bronnen, rows.bronnen));
  }

  /**
   * Every entry, by the plural of its kind; for choosing one.
   * @returns {Promise<Object<string, Array[]>>} rejected with an Error in Dutch when it cannot be loaded
   */
  entries() {
    return loadData(NAMES);
  }

  /**
   * Know everything.
   * @returns {Promise<void>} rejected with an Error in Dutch when it cannot be loaded; asked again it tries again
   */
  async whole() {
    if (this.isWhole) return;
    const [items, bronnen] = await Promise.all([loadData(NAMES), loadData(SOURCES)]);
    this.isWhole = true;
    this.use(items, bronnen);
  }
}

/** Rows together, each id once. */
function joined(before, more) {
  const ids = new Set(before.map(([id]) => id));
  return [...before, ...more.filter(([id]) => !ids.has(id))];
}
