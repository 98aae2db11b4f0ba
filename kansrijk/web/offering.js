/**
 * What an organisation has: its own words recognised, with their status and reach.
 *
 * The twin of matcher/offering.py.
 */

import { recognise } from "./recognise.js";
import { fill } from "./sentences.js";
import { FAMILY } from "./spelling.js";

// When two lines name one programme, the line that says most about today counts.
const STRONGEST = { actief: 3, gepland: 2, gestopt: 1, onbekend: 0 };

/**
 * @typedef {Object} Offering
 * The recognised and the unknown lines, and per programme id what counts.
 *
 * A family name says that something of the family is there, not which: its members count as
 * `onbekend` unless another line names one. `zwak` says per active id why its presence is thin.
 * @property {Object[]} herkend as in the document, with the status
 * @property {Object[]} onbekend
 * @property {Map<string, string>} status
 * @property {Map<string, string>} via
 * @property {Map<string, string>} zwak
 */

/**
 * Recognise every line of an offering, in the order given.
 * @param {Object[]} aanbod
 * @param {Object} model
 * @returns {Offering}
 */
export function readOffering(aanbod, model) {
  const found = { herkend: [], onbekend: [], status: new Map(), via: new Map(), zwak: new Map() };
  const vague = new Map();
  for (const line of aanbod) {
    const outcome = recognise(line.naam, model.namen);
    if (!outcome.ids) {
      found.onbekend.push({ ...outcome, status: line.status });
      continue;
    }
    found.herkend.push({ ...outcome, status: line.status });
    for (const id of outcome.ids) {
      if (outcome.wijze === FAMILY) {
        if (!vague.has(id)) vague.set(id, outcome.invoer);
        continue;
      }
      const before = found.status.get(id);
      const weak = weakness(line, model);
      if (before === undefined || STRONGEST[line.status] > STRONGEST[before]) {
        found.status.set(id, line.status);
        found.via.set(id, outcome.invoer);
        found.zwak.set(id, weak);
      } else if (before === line.status && !weak) {
        found.zwak.set(id, "");
      }
    }
  }
  for (const [id, name] of vague) {
    if (!found.status.has(id)) {
      found.status.set(id, "onbekend");
      found.via.set(id, name);
    }
  }
  return found;
}

/**
 * The ids with this status, sorted.
 * @param {Offering} offering
 * @param {string} status
 * @returns {string[]}
 */
export function withStatus(offering, status) {
  return [...offering.status].filter(([, s]) => s === status).map(([id]) => id).sort();
}

/** Why this line covers little, in words; '' when it does not say so. */
function weakness(line, model) {
  if (line.bereik !== null && line.bereik < model.keuzes.laag_bereik) {
    return fill(model.zinnen, "zwak-laag-bereik", { bereik: line.bereik });
  }
  return line.regionaal ? model.zinnen["zwak-regionaal"] : "";
}
