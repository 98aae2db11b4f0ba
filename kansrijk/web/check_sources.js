/**
 * Rules about sources and links: no fact without a source, no source without a use. The twin of kennisbank/rules/bronnen.py.
 */

const UNKNOWN = "onbekend";
const NONE = "geen";
/** Stands for a source that could not be read. */
const UNREAD = "?";

export const SOURCE_RULES = {
  "feit-zonder-bron": (item, { kind }) => {
    const supported = new Set(item.bronnen.flatMap(({ onderbouwt }) => onderbouwt));
    return kind.bronvelden
      .filter((veld) => !supported.has(veld) && saysSomething(item[veld]))
      .map((veld) => [[veld], "feit-zonder-bron", { veld }]);
  },
  "onderbouwt-onbekend": ({ bronnen }, { kind, didYouMean }) =>
    bronnen.flatMap(({ onderbouwt }, index) =>
      onderbouwt.flatMap((veld, place) => {
        if (kind.bronvelden.includes(veld)) return [];
        const name = veld in kind.velden ? "onderbouwt-eigen" : "onderbouwt-onbekend";
        const values = { veld, bedoeld: didYouMean(veld, kind.bronvelden), verwacht: kind.bronvelden.join(", ") };
        return [[["bronnen", index, "onderbouwt", place], name, values]];
      }),
    ),
  "bron-niet-genoemd": (item, { kind, form }) => {
    const listed = new Set(item.bronnen.map(({ bron }) => bron));
    const found = facts(item, kind)
      .filter(([, bron]) => bron !== UNREAD && !listed.has(bron))
      .map(([where, bron]) => [where, "bron-niet-genoemd", { bron }]);
    const { handreiking } = form.maten;
    if (claims(item) && !listed.has(handreiking)) {
      found.push([["bewijs", "handreiking"], "handreiking-niet-genoemd", { bron: handreiking }]);
    }
    return found;
  },
  "bron-ongebruikt": (item, { kind, form }) => {
    const used = new Set(facts(item, kind).map(([, bron]) => bron));
    if (claims(item)) used.add(form.maten.handreiking);
    return item.bronnen.flatMap(({ bron, onderbouwt }, index) =>
      onderbouwt.length || used.has(bron) ? [] : [[["bronnen", index], "bron-ongebruikt", { bron }]],
    );
  },
  "bron-dubbel": ({ bronnen }) =>
    bronnen.flatMap(({ bron }, index) =>
      bronnen.slice(0, index).some((other) => other.bron === bron)
        ? [[["bronnen", index, "bron"], "bron-dubbel", { bron }]]
        : [],
    ),
  "verwijzing-zichzelf": (item) => [
    ...(item.relaties ?? []).flatMap(({ met }, index) =>
      met === item.id ? [[["relaties", index, "met"], "relatie-zichzelf"]] : [],
    ),
    ...item.vervangen_door.flatMap((other, index) =>
      other === item.id ? [[["vervangen_door", index], "verwijzing-zichzelf"]] : [],
    ),
  ],
};

/** Whether a value is more than 'onbekend', 'geen', an empty list or no. */
function saysSomething(value) {
  if (value === UNKNOWN || value === NONE || value === false || value === 0) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === "object" ? Object.values(value).some(saysSomething) : true;
}

/** Every [path, source id] of the facts that carry their own source. */
function facts(item, kind) {
  return Object.entries(kind.velden).flatMap(([name, field]) =>
    name === "bronnen" ? [] : factsIn(item[name], field, [name]),
  );
}

function factsIn(value, kind, where) {
  if (typeof value === "string") return [];
  if (kind.soort === "lijst") return value.flatMap((part, index) => factsIn(part, kind.van, [...where, index]));
  if (kind.soort !== "groep") return [];
  return Object.entries(kind.velden).flatMap(([name, inner]) =>
    name === "bron" ? [[[...where, name], value.bron]] : factsIn(value[name], inner, [...where, name]),
  );
}

function claims(item) {
  return item.bewijs !== undefined && item.bewijs.handreiking.zegt !== NONE;
}
