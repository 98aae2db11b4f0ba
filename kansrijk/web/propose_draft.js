/**
 * An entry while somebody changes it: its fields as typed text, and that same thing as nodes to check and as data to write.
 *
 * A draft has texts where the file has texts, numbers and days, arrays where it has lists, objects where it has
 * groups. A field that the file leaves out is not in it.
 */

import { strip } from "./reading.js";

const PLAIN_KINDS = ["getal", "janee", "datum", "deeldatum", "keuze"];
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/**
 * The draft of an entry that exists.
 * @param {*} data the fields as the file has them
 * @returns {*}
 */
export function draftOf(data) {
  if (Array.isArray(data)) return data.map(draftOf);
  if (typeof data === "object" && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, draftOf(value)]));
  }
  return data === null ? "" : String(data);
}

/**
 * A fresh value of this kind: unknown where that may be, empty where a person must answer.
 * @param {Object} kind
 * @param {Object<string, string>} fixed values by the name of a field
 * @returns {*}
 */
export function blank(kind, fixed) {
  if (kind.soort === "groep") {
    const fields = Object.entries(kind.velden).filter(([, inner]) => inner.standaard === undefined);
    return Object.fromEntries(fields.map(([name, inner]) => [name, fixed[name] ?? blank(inner, fixed)]));
  }
  if (kind.onbekend) return "onbekend";
  if (kind.geen) return "geen";
  if (kind.soort === "lijst") return kind.minstens && kind.van.soort === "groep" ? [blank(kind.van, fixed)] : [];
  return kind.soort === "janee" ? "false" : "";
}

/**
 * The nodes of a draft, for the check.
 * @param {Object} kind
 * @param {*} value
 * @returns {Object}
 */
export function treeOf(kind, value) {
  if (Array.isArray(value)) return { soort: "lijst", delen: value.map((part) => treeOf(kind.van ?? {}, part)) };
  if (typeof value === "object") {
    return { soort: "groep", velden: inOrder(kind, value).map((name) => [name, treeOf(kind.velden[name] ?? {}, value[name])]) };
  }
  return { soort: PLAIN_KINDS.includes(kind.soort) || value === "" ? "kaal" : "tekst", tekst: value };
}

/**
 * The data of a draft, for the writer.
 * @param {Object} kind
 * @param {*} value
 * @returns {*}
 */
export function dataOf(kind, value) {
  if (Array.isArray(value)) return value.map((part) => dataOf(kind.van ?? {}, part));
  if (typeof value === "object") {
    return Object.fromEntries(inOrder(kind, value).map((name) => [name, dataOf(kind.velden[name] ?? {}, value[name])]));
  }
  const text = strip(value);
  if (text === "") return null;
  if (kind.soort === "getal" && NUMBER.test(text) && text.length <= 15) return Number(text);
  if (kind.soort === "janee" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function inOrder(kind, value) {
  const known = Object.keys(kind.velden).filter((name) => Object.hasOwn(value, name));
  return [...known, ...Object.keys(value).filter((name) => !Object.hasOwn(kind.velden, name))];
}

/**
 * The draft with today's line of history and dates, as the rules want them.
 * @param {Object} draft
 * @param {{wat: string, inhoud: boolean, bronnen: boolean}} told what somebody says he did
 * @param {string} today
 * @returns {Object} a new draft; the same one when nothing was told
 */
export function withHistory(draft, { wat, inhoud, bronnen }, today) {
  const controle = { ...draft.controle, ...(inhoud ? { inhoud: today } : {}), ...(bronnen ? { bronnen: today } : {}) };
  if (!wat) return inhoud || bronnen ? { ...draft, controle } : draft;
  const wijzigingen = [...draft.wijzigingen, { op: today, wat }];
  return { ...draft, controle, versie: String(wijzigingen.length), wijzigingen };
}

/**
 * A name as an id: 'Koffie op het plein' -> 'koffie-op-het-plein'.
 * @param {string} name
 * @returns {string}
 */
export function idOf(name) {
  const plain = name.normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
}

/**
 * The name of a field as people read it: 'geldig_tot' -> 'Geldig tot'.
 * @param {string} name
 * @returns {string}
 */
export function labelOf(name) {
  const words = name.replace(/_/g, " ");
  return words[0].toUpperCase() + words.slice(1);
}
