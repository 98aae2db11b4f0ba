/**
 * The YAML file of an entry: byte for byte what `kansrijk opmaak` would make of it.
 *
 * The twin of `write_entry` in kennisbank/layout.py. The order of the fields and the lists that stand on
 * one line come out of the prepared layout (`layout(kind)` there), which Python makes from the model. The
 * comments of the file go along as `kennisbank/kept_comments.py` gives them.
 */

import { PART_DATE, brackets, characters, inline, numberText, written } from "./yaml_text.js";

const FREE = { soort: "tekst" };
const NONE = {};

/**
 * The text of an entry with this data.
 *
 * Values are text, numbers, booleans, null (an empty field), arrays and objects; dates are text.
 * Fields that the layout does not know come last.
 * @param {Object} layout the layout of this kind of entry
 * @param {Object} data
 * @param {Object} [comments] those of the file
 * @returns {string}
 * @throws {RangeError} for half a character or a number beyond 10^15
 */
export function writeEntry(layout, data, comments = NONE) {
  return [...(comments.kop ?? []), ...group(data, layout, 0, comments)].map((line) => `${line}\n`).join("");
}

function isCollection(value) {
  return typeof value === "object" && value !== null;
}

function scalarOf(value, form) {
  if (value === null || value === undefined) return { tekst: "", kaal: true };
  if (typeof value === "boolean") return { tekst: value ? "true" : "false", kaal: true };
  if (typeof value === "number") return { tekst: numberText(value), kaal: true };
  // A date has no quotes.
  return { tekst: value, kaal: form.soort === "datum" && PART_DATE.test(value) };
}

/** Fields in the order of the model, and behind them the unknown ones as they stood. */
function inOrder(data, fields) {
  const known = Object.keys(fields).filter((name) => Object.hasOwn(data, name));
  return [...known, ...Object.keys(data).filter((name) => !Object.hasOwn(fields, name))];
}

/** The comments of one part. */
function at(comments, name) {
  return Object.hasOwn(comments.in ?? NONE, name) ? comments.in[name] : NONE;
}

function beside(line, { naast }) {
  return naast ? `${line}  ${naast}` : line;
}

function whole(lines, pad) {
  return (lines ?? []).map((line) => (line ? pad + line : ""));
}

function group(data, form, indent, comments) {
  const fields = form.velden ?? {};
  const pad = " ".repeat(indent);
  const lines = inOrder(data, fields).flatMap((name) => {
    const head = `${pad}${inline({ tekst: name, kaal: false }, true)}:`;
    const own = at(comments, name);
    return [...whole(own.voor, pad), ...field(data[name], Object.hasOwn(fields, name) ? fields[name] : FREE, head, indent, own)];
  });
  return [...lines, ...whole(comments.na, pad)];
}

/** One field behind its `head` ('naam:'). */
function field(value, form, head, indent, own) {
  if (!isCollection(value)) return scalar(scalarOf(value, form), head, indent + 2, own);
  if (!Array.isArray(value)) {
    return Object.keys(value).length ? [beside(head, own), ...group(value, form, indent + 2, own)] : [beside(`${head} {}`, own)];
  }
  if (!value.length) return [beside(`${head} []`, own)];
  const isPlain = !own.na && !own.in && !value.some((part) => isCollection(part) || part === null || part === "");
  if (form.op_een_regel && isPlain) {
    const lines = brackets(value.map((part) => scalarOf(part, form.van)), head, indent);
    return [...lines.slice(0, -1), beside(lines.at(-1), own)];
  }
  return [beside(head, own), ...list(value, form, indent + 2, own)];
}

function list(values, form, indent, comments) {
  const part = form.van ?? FREE;
  const pad = " ".repeat(indent);
  const dash = `${pad}-`;
  const rows = values.flatMap((value, number) => {
    const own = at(comments, String(number));
    return [...whole(own.voor, pad), ...row(value, part, indent, dash, own)];
  });
  return [...rows, ...whole(comments.na, pad)];
}

function row(value, part, indent, dash, own) {
  if (!isCollection(value)) return scalar(scalarOf(value, part), dash, indent + 2, own);
  const isList = Array.isArray(value);
  const lines = (isList ? list : group)(value, part, indent + 2, own);
  if (!(isList ? value : Object.keys(value)).length) return [beside(`${dash} ${isList ? "[]" : "{}"}`, own)];
  const above = own.naast ? [" ".repeat(indent) + own.naast] : [];
  // The dash takes the place of two spaces, unless a comment comes first.
  if (isList || !lines[0] || lines[0].trimStart().startsWith("#")) return [...above, dash, ...lines];
  return [...above, `${dash} ${lines[0].slice(indent + 2)}`, ...lines.slice(1)];
}

function scalar(value, head, indent, own) {
  const [first, below] = written(value, characters(head) + 1, indent);
  return [beside(first ? `${head} ${first}` : head, own), ...below];
}
