/**
 * What a proposal changes against the entry as it is: field by field, old beside new.
 */

import { labelOf } from "./propose_draft.js";

/**
 * The fields that differ, in the order of the form.
 * @param {Object} kind
 * @param {*} before
 * @param {*} after undefined when a field is gone
 * @returns {Array<{where: string[], oud: string|null, nieuw: string|null}>} null is: not there
 */
export function changesBetween(kind, before, after, where = []) {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (kind.soort === "groep" && isGroup(before) && isGroup(after)) {
    return Object.entries(kind.velden).flatMap(([name, inner]) =>
      changesBetween(inner, before[name] ?? standard(inner), after[name] ?? standard(inner), [...where, labelOf(name)]),
    );
  }
  if (kind.soort === "lijst" && kind.van.soort === "groep" && Array.isArray(before) && Array.isArray(after)) {
    return listChanges(kind.van, before, after, where);
  }
  return [{ where, oud: textOf(before), nieuw: textOf(after) }];
}

/** Rows that are the same at the beginning and the end of both lists stay out; the others are put side by side. */
function listChanges(kind, before, after, where) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  let start = 0;
  while (start < Math.min(before.length, after.length) && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const rows = [];
  for (let i = 0; i < Math.max(old.length, fresh.length); i += 1) {
    const place = [...where, String(start + i + 1)];
    if (i < old.length && i < fresh.length) rows.push(...changesBetween(kind, old[i], fresh[i], place));
    else rows.push({ where: place, oud: i < old.length ? textOf(old[i]) : null, nieuw: i < fresh.length ? textOf(fresh[i]) : null });
  }
  return rows;
}

function standard(kind) {
  return Array.isArray(kind.standaard) ? kind.standaard : kind.standaard === undefined ? undefined : String(kind.standaard);
}

function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value on one line. */
export function textOf(value) {
  if (value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map((part) => textOf(part)).join("; ") || null;
  if (!isGroup(value)) return value;
  return Object.entries(value).map(([name, part]) => `${labelOf(name)}: ${textOf(part) ?? "…"}`).join(", ");
}
