/**
 * What is left after choosing, and how many would be left: sets of places as bits, quick for thousands of entries.
 *
 * Within a facet options are joined by "or", facets by "and". The count beside an option is the number of
 * entries that answer to it and to the choices in the other facets.
 */

/**
 * The bits of every option, from the data of kansrijk/pages/facets.py.
 * @param {Object} data
 * @returns {{n: number, all: Uint32Array, facets: Array<{veld: string, options: Array<{id: string, bits: Uint32Array}>}>}}
 */
export function prepareSelection(data) {
  const n = data.items.length;
  const facets = data.facetten.map(({ veld, keuzes }) => ({
    veld,
    options: keuzes.map(([id, , steps]) => ({ id, bits: bitsOf(steps, n) })),
  }));
  return { n, all: bitsOf(data.items.map((_, at) => (at ? 1 : 0)), n), facets };
}

/**
 * What is left and what every option would give.
 * @param {Object} prepared of prepareSelection
 * @param {Object<string, string[]>} chosen veld -> ids of options
 * @returns {{left: Uint32Array, count: number, counts: number[][]}} counts per facet, per option
 */
export function select(prepared, chosen) {
  const unions = prepared.facets.map((facet) => union(facet, chosen[facet.veld] ?? [], prepared.all));
  const left = unions.reduce(both, prepared.all);
  const counts = prepared.facets.map((facet, at) => {
    const others = unions.filter((_, other) => other !== at).reduce(both, prepared.all);
    return facet.options.map((option) => countBits(both(others, option.bits)));
  });
  return { left, count: countBits(left), counts };
}

/**
 * Whether the entry at that place is in the set.
 * @param {Uint32Array} bits
 * @param {number} at
 * @returns {boolean}
 */
export function hasPlace(bits, at) {
  return ((bits[at >>> 5] >>> (at & 31)) & 1) === 1;
}

/**
 * The state that an address stands for; values we do not know are named and not used.
 * @param {string} query '' or '?…'
 * @param {Object} data
 * @returns {{chosen: Object<string, string[]>, order: string, compare: string[]|null, unknown: string[]}}
 */
export function readQuery(query, data) {
  const found = new URLSearchParams(query);
  const unknown = [];
  const known = (name, allowed) => {
    const wanted = [...new Set(found.getAll(name).flatMap((value) => value.split(",")))].filter((value) => value);
    unknown.push(...wanted.filter((value) => !allowed.includes(value)));
    return allowed.filter((value) => wanted.includes(value));
  };
  const chosen = {};
  for (const { veld, keuzes } of data.facetten) {
    const ids = known(veld, keuzes.map(([id]) => id));
    if (ids.length) chosen[veld] = ids;
  }
  const [order = "naam"] = known("volgorde", ["naam", ...Object.keys(data.volgordes)]);
  let compare = null;
  if (data.vergelijk && found.has("vergelijk")) {
    const ids = data.items.map(([id]) => id);
    known("vergelijk", ids); // for the unknown ones; the order is the reader's own
    compare = [...new Set(found.get("vergelijk").split(","))].filter((id) => ids.includes(id)).slice(0, 4);
  }
  return { chosen, order, compare, unknown };
}

/**
 * The address of a state: '' for the whole list in order of name.
 * @param {{chosen: Object<string, string[]>, order: string, compare: string[]|null}} state
 * @param {Object} data
 * @returns {string}
 */
export function writeQuery(state, data) {
  const parts = data.facetten
    .filter(({ veld }) => state.chosen[veld]?.length)
    .map(({ veld }) => `${veld}=${state.chosen[veld].join(",")}`);
  if (state.order !== "naam") parts.push(`volgorde=${state.order}`);
  if (state.compare?.length) parts.push(`vergelijk=${state.compare.join(",")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

function bitsOf(steps, n) {
  const bits = new Uint32Array((n + 31) >>> 5);
  let at = 0;
  for (const step of steps) {
    at += step;
    bits[at >>> 5] |= 1 << (at & 31);
  }
  return bits;
}

function union(facet, ids, all) {
  if (!ids.length) return all;
  const joined = new Uint32Array(all.length);
  for (const { id, bits } of facet.options) {
    if (ids.includes(id)) bits.forEach((word, at) => (joined[at] |= word));
  }
  return joined;
}

function both(one, other) {
  return one.map((word, at) => word & other[at]);
}

function countBits(bits) {
  let count = 0;
  for (let word of bits) {
    for (; word; word &= word - 1) count += 1;
  }
  return count;
}
