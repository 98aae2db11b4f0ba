/**
 * The YAML file of an entry: byte for byte what `kansrijk opmaak` would make of it.
 *
 * The twin of `write_entry` in kennisbank/layout.py. The order of the fields and the lists that stand on
 * one line come out of the prepared layout (`layout(kind)` there), which Python makes from the model.
 */

import { brackets, characters, inline, numberText, written } from "./yaml_text.js";

const FREE = { soort: "tekst" };
const PART_DATE = /^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/;

/**
 * The text of an entry with this data.
 *
 * Values are text, numbers, booleans, null (an empty field), arrays and objects; dates are text.
 * Fields that the layout does not know come last.
 * @param {Object} layout the layout of this kind of entry
 * @param {Object} data
 * @returns {string}
 * @throws {RangeError} for half a character or a number beyond 10^15
 */
export function writeEntry(layout, data) {
  return group(data, layout, 0).map((line) => `${line}\n`).join("");
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

function group(data, form, indent) {
  const fields = form.velden ?? {};
  return inOrder(data, fields).flatMap((name) => {
    const head = `${" ".repeat(indent)}${inline({ tekst: name, kaal: false }, true)}:`;
    return field(data[name], Object.hasOwn(fields, name) ? fields[name] : FREE, head, indent);
  });
}

/** One field behind its `head` ('naam:'). */
function field(value, form, head, indent) {
  if (!isCollection(value)) return scalar(scalarOf(value, form), head, indent + 2);
  if (!Array.isArray(value)) {
    return Object.keys(value).length ? [head, ...group(value, form, indent + 2)] : [`${head} {}`];
  }
  if (!value.length) return [`${head} []`];
  if (form.op_een_regel && !value.some((part) => isCollection(part) || part === null || part === "")) {
    return brackets(value.map((part) => scalarOf(part, form.van)), head, indent);
  }
  return [head, ...list(value, form, indent + 2)];
}

function list(values, form, indent) {
  const part = form.van ?? FREE;
  const dash = `${" ".repeat(indent)}-`;
  return values.flatMap((value) => {
    if (!isCollection(value)) return scalar(scalarOf(value, part), dash, indent + 2);
    if (Array.isArray(value)) return value.length ? [dash, ...list(value, part, indent + 2)] : [`${dash} []`];
    const lines = group(value, part, indent + 2);
    if (!lines.length) return [`${dash} {}`];
    // The dash takes the place of two spaces.
    return [`${dash} ${lines[0].slice(indent + 2)}`, ...lines.slice(1)];
  });
}

function scalar(value, head, indent) {
  const [first, below] = written(value, characters(head) + 1, indent);
  return [first ? `${head} ${first}` : head, ...below];
}
