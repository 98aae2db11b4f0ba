/**
 * How strong the evidence for a programme is today: the verdict that counts.
 *
 * The twin of `strength` and `ladder` in matcher/evidence.py; the verdicts come prepared.
 */

const ONBEKEND = "onbekend";

/**
 * @typedef {{niveau: string, datum: string, verlopen: boolean, betwist: boolean, bron: string|null}} Evidence
 * The verdict that counts. `verlopen`: past its date or older than five years; `betwist`: for this use.
 */

/**
 * The newest current verdict on the day `vandaag` (ISO date) for one prevention level, or '' for the whole.
 * @param {Object} prepared
 * @param {string} vandaag
 * @param {string} [preventieniveau]
 * @returns {Evidence}
 */
export function strength(prepared, vandaag, preventieniveau = "") {
  const dispute = prepared.betwist;
  const contested =
    dispute !== null && (!dispute.length || !preventieniveau || dispute.includes(preventieniveau));
  let fromAbroad = null;
  for (const [niveau, datum, lastDay, abroad, levels, bron] of prepared.oordelen) {
    if (levels.length && preventieniveau && !levels.includes(preventieniveau)) continue;
    const found = { niveau, datum, verlopen: lastDay !== "" && lastDay < vandaag, betwist: contested, bron };
    if (!abroad) return found;
    // A register abroad judged another version; it counts only where no Dutch body spoke.
    fromAbroad = fromAbroad || found;
  }
  if (fromAbroad) return fromAbroad;
  const niveau = prepared.ingetrokken ? "geen-erkenning" : ONBEKEND;
  return { niveau, datum: ONBEKEND, verlopen: false, betwist: contested, bron: null };
}

/**
 * The levels of the prepared data by their ids.
 * @param {Object} model
 * @returns {Object<string, {rang: number, erkend: boolean, weging: number}>} the highest `rang` is the strongest;
 *   `weging` is the share of the points in percent
 */
export function ladder(model) {
  const levels = Object.entries(model.bewijsniveaus);
  return Object.fromEntries(
    levels.map(([niveau, [rang, erkend, weging]]) => [niveau, { rang, erkend: Boolean(erkend), weging }]),
  );
}

/**
 * The year of a verdict; null when its date is not known.
 * @param {Evidence} found
 * @returns {number|null}
 */
export function yearOf(found) {
  return found.datum === ONBEKEND ? null : Number(found.datum.slice(0, 4));
}

/**
 * The verdict as the document shows it.
 * @param {Evidence} found
 * @returns {Object}
 */
export function evidenceDocument(found) {
  return { niveau: found.niveau, jaar: yearOf(found), verlopen: found.verlopen, betwist: found.betwist };
}
