/**
 * Sources that are not on the list yet: the writer describes them, and they go along as a second file.
 */

import { element } from "./dom.js";
import { FormContext } from "./propose_context.js";
import { dataOf, treeOf } from "./propose_draft.js";
import { groupFields } from "./propose_group.js";
import { listField } from "./propose_list.js";
import { writeEntry } from "./yaml_write.js";

/** Where new sources stand among the fields of the form. */
export const NEW_SOURCES = "nieuwe_bronnen";
const FOLDER = "vocabulaire/bronnen";

/**
 * The part of the form for new sources, folded until somebody needs it.
 * @param {FormContext} ctx of the entry; problems are shown and found there
 * @param {Object} state its `bronnen` are the new sources
 * @param {function(): void} onChange
 * @returns {HTMLElement}
 */
export function newSourcesPart(ctx, state, onChange) {
  const said = ctx.words.formulier;
  const own = new FormContext({ ...ctx, draft: { [NEW_SOURCES]: state.bronnen }, onChange: () => {
    state.bronnen = own.draft[NEW_SOURCES];
    onChange();
  } });
  // One form, so one list of places: a problem finds its field whichever part it is in.
  own.places = ctx.places;
  own.touched = ctx.touched;
  const kind = { ...listKind(ctx.form), uitleg: said["bron-uitleg"] };
  const fields = listField(own, kind, [NEW_SOURCES], groupFields);
  const box = element("details", { class: "kr-sectie", open: state.bronnen.length > 0 }, element("summary", {}, element("span", { class: "kr-sectie-kop" }, said["bron-kop"])), fields);
  ctx.places.get(NEW_SOURCES).reveal = () => (box.open = true);
  return box;
}

/** @param {Object} form */
export function listKind(form) {
  return { soort: "lijst", uniek: 1, van: form.bron, verwacht: "" };
}

/**
 * The new sources as nodes, for the check.
 * @param {Object} form
 * @param {Object[]} sources
 */
export function sourcesTree(form, sources) {
  return treeOf(listKind(form), sources);
}

/**
 * The file with the new sources; null without any.
 * @param {Object} form
 * @param {Object[]} sources
 * @returns {{path: string, yaml: string}|null}
 */
export function sourcesFile(form, sources) {
  if (!sources.length) return null;
  const layout = { soort: "groep", velden: { lijst: layoutOf(listKind(form)) } };
  const lines = writeEntry(layout, { lijst: dataOf(listKind(form), sources) }).split("\n");
  // A list of sources is the whole file, so what stands below 'lijst:' moves to the margin.
  const yaml = lines.slice(1).map((line) => line.replace(/^ {2}/, "")).join("\n");
  return { path: `${FOLDER}/${sources[0].id || "bron"}.yml`, yaml };
}

function layoutOf(kind) {
  if (kind.soort === "lijst") return { soort: "lijst", van: layoutOf(kind.van), op_een_regel: 0 };
  if (kind.soort === "groep") {
    return { soort: "groep", velden: Object.fromEntries(Object.entries(kind.velden).map(([name, inner]) => [name, layoutOf(inner)])) };
  }
  return { soort: { datum: "datum", getal: "getal" }[kind.soort] ?? "tekst" };
}

/**
 * The lists with the new sources among them, as if they were there already.
 * @param {Object} lists
 * @param {Object[]} sources
 */
export function withSources(lists, sources) {
  const rows = sources.filter(({ id }) => id).map(({ id, titel, auteur, jaar, url }) => [id, titel, auteur, jaar, url]);
  return rows.length ? { ...lists, bronnen: [...lists.bronnen, ...rows] } : lists;
}
