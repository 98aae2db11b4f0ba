/**
 * What programmes have in common, numbered once per model: work that depends on a few fields is done once for all alike.
 *
 * No twin: it changes no answer. Python has the time; a page that matches while somebody types has not.
 */

const known = new WeakMap();

/**
 * @typedef {Object} Kind
 * The numbers of one programme. Programmes with the same number have the same fields of that kind.
 * @property {number} fit whatever `fit` looks at
 * @property {number} place vraagstukken, subjects, base offering, levels, ages and kinds of school
 * @property {number} proof the verdicts
 */

/**
 * The programmes of a model by id, and the kinds of each.
 * @param {Object} model
 * @returns {{programmes: Map<string, Object>, kinds: Map<string, Kind>}}
 */
export function kindsOf(model) {
  let found = known.get(model);
  if (found === undefined) {
    found = { programmes: new Map(), kinds: new Map() };
    const [fits, places, proofs] = [new Map(), new Map(), new Map()];
    for (const p of model.programmas) {
      const gone = p.status === "vervallen" ? p.opvolgers : null;
      found.programmes.set(p.id, p);
      found.kinds.set(p.id, {
        fit: numberOf(fits, [gone, p.niveaus, p.settings, p.schooltypen, p.uitvoerders, p.leeftijd, p.moeilijk_leren]),
        place: numberOf(places, [
          p.vraagstukken, p.onderwerpen, p.noemt, p.niveaus, p.leeftijd, p.grenzen, p.schooltypen, p.schoolniveaus, p.basis, p.moeilijk_leren,
          p.geslacht,
        ]),
        proof: numberOf(proofs, p.bewijs),
      });
    }
    known.set(model, found);
  }
  return found;
}

function numberOf(numbers, fields) {
  const key = JSON.stringify(fields);
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

/**
 * A value per number, worked out when it is first asked for.
 * @template T
 */
export class PerKind {
  constructor() {
    this.values = [];
  }

  /**
   * @param {number} number
   * @param {function(): T} make
   * @returns {T}
   */
  get(number, make) {
    let value = this.values[number];
    if (value === undefined) this.values[number] = value = make();
    return value;
  }
}
