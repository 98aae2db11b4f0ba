/**
 * What every field of the form shares: the draft, the choices, and where each field stands so that a problem finds it.
 */

import { dotted } from "./reading.js";

/** The state of one form. */
export class FormContext {
  /**
   * @param {{soort: string, draft: Object, form: Object, lists: Object, whole: function(): Promise<void>, words: Object,
   *   showAll: boolean, onChange: function(): void, say: function(string): void, today: string, fixed: Object<string, string>}} about
   *   `whole` makes `lists` complete, `fixed` are values that fresh rows begin with; `showAll` shows the problems of fields nobody touched yet
   */
  constructor(about) {
    Object.assign(this, about);
    this.kind = about.form.soorten[about.soort];
    this.touched = new Set();
    this.places = new Map();
    this.optionTables = new Map();
  }

  /** The value at a path; the default when the draft leaves the field out. */
  get(where, kind) {
    let value = this.draft;
    for (const part of where) value = value === undefined ? undefined : value[part];
    if (value !== undefined) return value;
    return Array.isArray(kind?.standaard) ? [...kind.standaard] : String(kind?.standaard ?? "");
  }

  /** Put a value at a path, and tell. */
  set(where, value) {
    let inside = this.draft;
    for (const part of where.slice(0, -1)) inside = inside[part];
    inside[where[where.length - 1]] = value;
    this.touched.add(dotted(where));
    this.onChange(where);
  }

  /** Remember where a field stands: `reveal` opens what it is folded in, `setFaults` shows what is wrong. */
  register(where, place) {
    this.places.set(dotted(where), place);
  }

  /** Forget every field at or below a path, before it is drawn again. */
  forget(where) {
    const top = dotted(where);
    for (const path of [...this.places.keys()]) {
      if (path !== top && (path.startsWith(`${top}.`) || path.startsWith(`${top}[`))) this.places.delete(path);
    }
  }

  /** The deepest field on the way to a path that stands on the page; '' when there is none. */
  nearest(path) {
    for (const candidate of pathsUpTo(path).reverse()) if (this.places.has(candidate)) return candidate;
    return "";
  }

  /** Open everything around a field and go there. */
  goTo(path) {
    for (const candidate of pathsUpTo(path)) this.places.get(candidate)?.reveal?.();
    const found = this.nearest(path);
    if (found) this.places.get(found).focus();
  }

  /** Show each problem at its field, and nothing at the others. */
  showProblems(problems) {
    const texts = new Map();
    for (const problem of problems) {
      const found = this.nearest(problem.veld);
      if (this.showAll || this.isTouched(problem.veld)) texts.set(found, [...(texts.get(found) ?? []), problem]);
    }
    for (const [path, place] of this.places) place.setFaults?.(texts.get(path) ?? []);
  }

  isTouched(path) {
    return pathsUpTo(path).some((part) => this.touched.has(part));
  }

  /** Know other lists from now on. */
  use(lists) {
    this.lists = lists;
    this.optionTables.clear();
  }

  /** Whether a list to choose from grows with the knowledge base, so that it may not be complete yet. */
  grows(name) {
    return !(name in this.lists.keuzes);
  }

  /** The choices of a field, complete; rejected with an Error in Dutch when they cannot be loaded. */
  async allOptions(name) {
    if (this.grows(name)) await this.whole();
    return this.options(name);
  }

  /**
   * The choices of a field, as far as they are known: [id, label, more].
   * @param {string} name of a vocabulary, of a kind of entry, or 'bronnen'
   */
  options(name) {
    if (!this.optionTables.has(name)) this.optionTables.set(name, this.makeOptions(name));
    return this.optionTables.get(name);
  }

  makeOptions(name) {
    if (name === "bronnen") {
      return this.lists.bronnen.map(([id, title, author, year]) => [id, title, [author, year].filter((t) => t !== "onbekend").join(", ")]);
    }
    if (name in this.lists.items) return this.lists.items[name].map(([id, naam]) => [id, naam, id]);
    return this.lists.keuzes[name].map(([id, label, meaning]) => [id, label, meaning]);
  }

  /** The label of a choice; the id itself when it is no choice. */
  labelOf(name, id) {
    return this.options(name).find(([value]) => value === id)?.[1] ?? id;
  }
}

/** 'bewijs.oordelen[0].datum' -> ['bewijs', 'bewijs.oordelen', 'bewijs.oordelen[0]', 'bewijs.oordelen[0].datum']. */
function pathsUpTo(path) {
  const ends = [...path.matchAll(/[.[]/g)].map((found) => found.index).filter((at) => at > 0);
  return [...ends.map((at) => path.slice(0, at)), path];
}

/**
 * The id of the element of a field.
 * @param {Array<string|number>} where
 * @returns {string}
 */
export function elementId(where) {
  return `p-${where.join("-")}`;
}

/**
 * Whether a field may stay as it is when nobody knows anything.
 * @param {Object} kind
 * @returns {boolean}
 */
export function isOptional(kind) {
  return Boolean(kind.onbekend || kind.geen || kind.standaard !== undefined || (kind.soort === "lijst" && !kind.minstens));
}

/**
 * Whether nothing is said in a field.
 * @param {*} value
 * @returns {boolean}
 */
export function isUnsaid(value) {
  return value === "onbekend" || value === "geen" || value === "" || (Array.isArray(value) && !value.length);
}
