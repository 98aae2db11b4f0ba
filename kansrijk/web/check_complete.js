/**
 * Rules about completeness: what a reader may count on finding. The twin of kennisbank/rules/volledig.py.
 */

const UNKNOWN = "onbekend";

export const COMPLETE_RULES = {
  "basisaanbod-gevuld": (item, { kind, form }) => {
    if (!item.basisaanbod || item.status === "vervallen") return [];
    const counted = fieldsAndFill(item, kind.velden, form.maten.administratie);
    const missing = counted.filter(([, isFilled]) => !isFilled).map(([name]) => name);
    const aantal = counted.length;
    const gevuld = aantal - missing.length;
    const least = form.maten["gevuld-procent"];
    if (gevuld * 100 >= least * aantal) return [];
    const nodig = Math.ceil((least * aantal) / 100) - gevuld;
    const values = { aantal, gevuld, procent: rounded((100 * gevuld) / aantal), nodig, velden: missing.join(", ") };
    return [[["basisaanbod"], "basisaanbod-gevuld", values]];
  },
  "parel-plaats": ({ status, waar }) =>
    status !== "concept" && waar === UNKNOWN ? [[["waar"], "parel-plaats"]] : [],
  "parel-jaar": ({ status, uitkomsten, bronnen }, { lists }) => {
    const outcomes = uitkomsten === UNKNOWN ? [] : uitkomsten;
    const years = new Map(lists.bronnen.map(([id, , , year]) => [id, year]));
    const hasYear =
      outcomes.some(({ wanneer }) => wanneer !== UNKNOWN) ||
      bronnen.some(({ bron }) => (years.get(bron) ?? UNKNOWN) !== UNKNOWN);
    return status !== "concept" && !hasYear ? [[["bronnen"], "parel-jaar"]] : [];
  },
};

/** [dotted field, filled?] of an entry: a group counts per field of its own, a list as one field. */
function fieldsAndFill(values, fields, administration) {
  return Object.entries(fields).flatMap(([name, kind]) => {
    if (administration.includes(name)) return [];
    const value = values[name];
    if (kind.soort !== "groep" || typeof value === "string") return [[name, value !== UNKNOWN]];
    return fieldsAndFill(value, kind.velden, administration).map(([inner, isFilled]) => [`${name}.${inner}`, isFilled]);
  });
}

/**
 * A number without decimals, halves to the even side as Python rounds them.
 * @param {number} value
 * @returns {string}
 */
export function rounded(value) {
  const below = Math.floor(value);
  if (value - below === 0.5) return String(below % 2 ? below + 1 : below);
  return String(Math.round(value));
}
