/**
 * What an organisation has: its own words recognised, with their status and reach.
 *
 * The twin of matcher/offering.py.
 */

import { own } from "./dutch.js";
import { ALIAS, EXACT } from "./name_around.js";
import { moneyUntil } from "./name_money.js";
import { toldPart, toldReach } from "./name_reach.js";
import { IN_PART } from "./name_remark.js";
import { toldPlaces } from "./name_somewhere.js";
import { toldStatus } from "./name_status.js";
import { read } from "./name_words.js";
import { recognise } from "./recognise.js";
import { fill } from "./sentences.js";
import { FAMILY, has } from "./spelling.js";

// When two lines name one programme, the line that says most about today counts.
const STRONGEST = { actief: 3, gepland: 2, gestopt: 1, onbekend: 0 };
const WITH_A_REMARK = 0.9;
// Before a remark about its status a longer text is a sentence, and is not looked at twice.
const LONGEST_NAME = 120;
const EVERYWHERE = 100;

/**
 * @typedef {Object} Offering
 * The recognised and the unknown lines, and per programme id what counts.
 *
 * A family name says that something of the family is there, not which: its members count as
 * `onbekend` unless another line names one; so does what a name may mean too at this kind of school. `zwak` says per active id why its presence is thin.
 * `deel` says per id what part of those whom it is for it reaches, or '' when that is all that counts of it.
 * @property {Object[]} herkend as in the document, with the status
 * @property {Object[]} onbekend
 * @property {Map<string, string>} status
 * @property {Map<string, string>} via
 * @property {Map<string, string>} zwak
 * @property {Map<string, string>} deel
 */

/**
 * The one kind of school that an organisation is, or ''.
 * @param {string[]} onderwijs
 * @returns {string}
 */
export function schoolOf(onderwijs) {
  return onderwijs.length === 1 ? onderwijs[0] : "";
}

/**
 * Recognise every line of an offering, in the order given. What a line says in words of how its programme stands
 * ('VoorZorg (gestopt)') is its status, unless the status was given as another; so it is with its reach.
 * @param {Object[]} aanbod
 * @param {Object} model
 * @param {string} [school] the one kind of school that asks, or ''
 * @param {string} [vandaag] JJJJ-MM-DD, or '' for the real day
 * @returns {Offering}
 */
export function readOffering(aanbod, model, school = "", vandaag = "") {
  const found = { herkend: [], onbekend: [], status: new Map(), via: new Map(), zwak: new Map(), deel: new Map() };
  const vague = new Map();
  for (const line of aanbod) {
    const [whole, told, thin] = readLine(line.naam, model.namen, vandaag);
    const status = told && line.status === "actief" ? told : line.status;
    if (!whole.ids) {
      found.onbekend.push({ ...whole, status });
      continue;
    }
    const outcome = forTheSchool(whole, school, model.namen);
    const eindigt = moneyUntil(outcome.invoer);
    found.herkend.push({ ...outcome, status, ...(eindigt ? { eindigt } : {}) });
    const sibling = ofTheSchool(outcome, school, model.namen);
    if (sibling) vague.set(sibling, firstOf(vague.get(sibling) ?? outcome.invoer, outcome.invoer));
    for (const id of outcome.ids) {
      if (outcome.wijze === FAMILY) {
        vague.set(id, firstOf(vague.get(id) ?? outcome.invoer, outcome.invoer));
        continue;
      }
      const before = found.status.get(id);
      const [weak, part] = [weakness(line, thin, model), partOf(line, thin, model)];
      if (before === undefined || STRONGEST[status] > STRONGEST[before]) {
        found.status.set(id, status);
        found.via.set(id, outcome.invoer);
        found.zwak.set(id, weak);
        found.deel.set(id, part);
      } else if (before === status) {
        // Of equal lines the first by letter is quoted, and the one that says most for it counts.
        found.via.set(id, firstOf(found.via.get(id), outcome.invoer));
        found.zwak.set(id, firstOf(found.zwak.get(id), weak));
        found.deel.set(id, firstOf(found.deel.get(id), part));
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

/** What a line is recognised as, the status it tells or '', and why what runs is thin or ''; a name is looked for without that remark too. */
function readLine(naam, names, vandaag) {
  const outcome = recognise(naam, names);
  const told = toldStatus(naam, vandaag);
  if (!told) return [outcome, "", ""];
  const isName = Array.from(told.naam).length <= LONGEST_NAME;
  const whole = outcome.ids || !isName ? null : recognise(told.naam, names);
  if (!whole || !whole.ids) return [outcome, told.status, told.zwak];
  const wijze = whole.wijze === EXACT ? ALIAS : whole.wijze;
  const found = { invoer: outcome.invoer, ids: whole.ids, wijze, zekerheid: Math.min(WITH_A_REMARK, whole.zekerheid) };
  return [found, told.status, told.zwak];
}

/** The text that Python puts first: by code point, where JavaScript's own order goes by half of one. */
function firstOf(a, b) {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    if (left[i] !== right[i]) return left[i].codePointAt(0) < right[i].codePointAt(0) ? a : b;
  }
  return left.length <= right.length ? a : b;
}

/** Of a family those for the kind of school that asks, when some are; one that is left is what was meant, most likely. */
function forTheSchool(outcome, school, names) {
  if (outcome.wijze !== FAMILY || !school) return outcome;
  const ids = outcome.ids.filter((id) => (own(names.school_kinds, id) ?? []).includes(school));
  if (ids.length === 0 || ids.length === outcome.ids.length) return outcome;
  return ids.length > 1 ? { ...outcome, ids } : { ...outcome, ids, wijze: ALIAS, zekerheid: WITH_A_REMARK };
}

/** The programme for this kind of school that a name may mean too: 'M@ZL' on a mbo may be that for the mbo; or ''. */
function ofTheSchool(outcome, school, names) {
  if (!school || outcome.ids.length > 1 || !has(names.by_school, outcome.ids[0])) return "";
  if (read(outcome.invoer).some((word) => has(names.schools, word.text))) return "";
  const own = recognise(`${outcome.invoer} ${school}`, names);
  return !own.ids || own.ids.length > 1 || own.ids[0] === outcome.ids[0] ? "" : own.ids[0];
}

/**
 * What part of those whom it is for this line says that it reaches, in words; '' for all, for what it does not say, and
 * where something else must come before more of it (a trial, a waiting list, its end, or whether it is there at all).
 */
function partOf(line, thin, { zinnen }) {
  if (line.regionaal || !["", IN_PART].includes(thin)) return "";
  const reach = line.bereik ?? toldReach(line.naam);
  if (reach === null) {
    const places = thin ? toldPlaces(line.naam) : null;
    return places ? fill(zinnen, "deel-gezegd", { deel: places.said }) : thin ? zinnen["deel-ergens"] : "";
  }
  if (reach >= EVERYWHERE) return "";
  const deel = line.bereik === null || line.bereik === undefined ? toldPart(line.naam) : "";
  return deel ? fill(zinnen, "deel-gezegd", { deel }) : fill(zinnen, "deel-procent", { bereik: reach });
}

/** Why this line covers little, in words; '' when it does not say so. */
function weakness(line, thin, model) {
  const reach = line.bereik ?? toldReach(line.naam);
  if (reach !== null && reach < model.keuzes.laag_bereik) {
    return fill(model.zinnen, "zwak-laag-bereik", { bereik: reach });
  }
  if (thin && !(thin === IN_PART && reach !== null)) return model.zinnen[`zwak-${thin}`];
  return line.regionaal ? model.zinnen["zwak-regionaal"] : "";
}
