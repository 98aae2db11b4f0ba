/**
 * Rules that look at other entries: names, titles, successors and links to concepts.
 *
 * The twin of kennisbank/rules/namen.py and of parts of gelijkenis.py and bronnen.py. The command line reads
 * all entries in order and tells of a double at the later one; here the entry at hand is always the later one.
 */

import { nameKey } from "./names.js";
import { nearMarks } from "./near_names.js";

const NONE = "geen";
// Per lists and kind: mark -> [[id, name], …], made once because it takes a moment.
const markTables = new WeakMap();
// Per lists: who has a name, and who has an id that reads as a name.
const nameTables = new WeakMap();

export const OTHERS_RULES = {
  "opvolger-kring": (item, { kind, lists, fileId }) => {
    const successors = new Map(lists.items[kind.meervoud].map((row) => [row[0], row[6]]));
    const seen = new Set();
    const todo = item.vervangen_door.filter((id) => id !== fileId);
    while (todo.length) {
      const current = todo.pop();
      if (current === fileId) return [[["vervangen_door"], "opvolger-kring"]];
      if (seen.has(current) || !successors.has(current)) continue;
      seen.add(current);
      todo.push(...successors.get(current));
    }
    return [];
  },
  "link-naar-concept": (item, { lists }) => {
    if (item.status === "concept") return [];
    return Object.entries(lists.items).flatMap(([name, rows]) => {
      const concepts = new Set(rows.filter(([, , status]) => status === "concept").map(([id]) => id));
      return (item[name] ?? []).flatMap((id, index) => (concepts.has(id) ? [[[name, index], "link-naar-concept", { id }]] : []));
    });
  },
  "vroeger-id-bezet": (item, { kind, lists, known, fileId }) =>
    item.vroegere_ids.flatMap((vroeger, index) => {
      const where = ["vroegere_ids", index];
      if (vroeger === fileId || known.choices[kind.meervoud].includes(vroeger)) {
        return [[where, "vroeger-id-is-id", { vroeger, map: kind.map }]];
      }
      const other = lists.items[kind.meervoud].find((row) => row[0] !== fileId && row[7].includes(vroeger));
      return other === undefined ? [] : [[where, "vroeger-id-bezet", { vroeger, id: other[0] }]];
    }),
  "naam-botsing": (item, { soort, lists, fileId }) => {
    if (soort !== "interventie") return [];
    const { claimed, owners } = nameTable(lists);
    const ownerOf = (ids = []) => ids.find((id) => id !== fileId);
    return ownNames(item).flatMap(([naam, where]) => {
      const id = ownerOf(claimed.get(nameKey(naam))) ?? ownerOf(owners.get(nameKey(naam)));
      return id === undefined ? [] : [[where, "naam-botsing", { naam, id }]];
    });
  },
  "alias-is-familie": (item, { soort, lists }) => {
    if (soort !== "interventie") return [];
    const families = new Map(lists.keuzes.families.flatMap(([id, , , words]) => words.map((word) => [nameKey(word), id])));
    return item.aliassen.flatMap((alias, index) => {
      const familie = families.get(nameKey(alias));
      return familie !== undefined && familie === item.familie
        ? [[["aliassen", index], "alias-is-familie", { alias, familie }]]
        : [];
    });
  },
  "titel-dubbel": (item, { soort, kind, lists, fileId }) => {
    if (soort === "interventie") return [];
    const other = lists.items[kind.meervoud].find(([id, naam]) => id !== fileId && nameKey(naam) === nameKey(item.naam));
    return other === undefined ? [] : [[["naam"], "titel-dubbel", { naam: item.naam, id: other[0] }]];
  },
  "naam-lijkt-op": (item, about) => {
    const { kind, lists, form, fileId } = about;
    const table = markTable(lists, kind.meervoud, form.maten);
    const rows = new Map(lists.items[kind.meervoud].map((row) => [row[0], row]));
    const told = new Set();
    const found = [];
    for (const [naam] of ownNames(item)) {
      for (const mark of nearMarks(naam, form.maten)) {
        for (const [id, ander] of table.get(mark) ?? []) {
          if (id === fileId || told.has(id) || nameKey(naam) === nameKey(ander)) continue;
          told.add(id);
          if (differs(item, rows.get(id), about)) continue;
          const where = naam === item.naam ? ["naam"] : ["aliassen"];
          found.push([where, "naam-lijkt-op", { naam, ander, id, veld: kind["verschil-veld"] }]);
        }
      }
    }
    return found;
  },
};

/** The name and the aliases, each with its place. */
function ownNames(item) {
  return [[item.naam, ["naam"]], ...(item.aliassen ?? []).map((alias, index) => [alias, ["aliassen", index]])];
}

/** Whether the two say how they differ: on one side, or by one family. */
function differs(item, [id, , , , family, others], { soort, fileId }) {
  if (soort === "interventie" && item.familie === family && family !== NONE) return true;
  const own = soort === "interventie" ? item.relaties : item.verschilt_van;
  return own.some(({ met }) => met === id) || others.includes(fileId);
}

function nameTable(lists) {
  if (!nameTables.has(lists.items)) {
    const claimed = new Map();
    const owners = new Map();
    const put = (table, name, id) => table.set(nameKey(name), [...(table.get(nameKey(name)) ?? []), id]);
    // Of a name the first that has it, of ids that read the same the last, as the command line tells it.
    for (const [id] of [...lists.items.interventies].reverse()) put(owners, id, id);
    for (const [id, naam, , aliases] of lists.items.interventies) {
      for (const name of [naam, ...aliases]) put(claimed, name, id);
    }
    nameTables.set(lists.items, { claimed, owners });
  }
  return nameTables.get(lists.items);
}

function markTable(lists, kind, sizes) {
  const made = markTables.get(lists.items) ?? {};
  markTables.set(lists.items, made);
  if (made[kind] === undefined) {
    made[kind] = new Map();
    for (const [id, naam, , aliases] of lists.items[kind]) {
      for (const name of [naam, ...aliases]) {
        for (const mark of nearMarks(name, sizes)) {
          if (!made[kind].has(mark)) made[kind].set(mark, []);
          made[kind].get(mark).push([id, name]);
        }
      }
    }
  }
  return made[kind];
}
