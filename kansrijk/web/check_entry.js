/**
 * An entry checked as strictly as `kansrijk check` does: field by field, and then the rules, with the same texts.
 *
 * The fields, messages and severities come from the prepared data (kansrijk/propose/form.py), what must be known
 * of other entries from kansrijk/propose/lists.py. Which rules do not run here says kansrijk/propose/later.py.
 */

import { AGE_RULES } from "./check_age.js";
import { AGREEMENT_RULES } from "./check_agreement.js";
import { COMPLETE_RULES } from "./check_complete.js";
import { EVIDENCE_RULES } from "./check_evidence.js";
import { OTHERS_RULES } from "./check_others.js";
import { PLAIN_RULES } from "./check_plain.js";
import { SOURCE_RULES } from "./check_sources.js";
import { dotted, filled, Reading, TooManyProblemsError } from "./reading.js";
import { nearest } from "./nearest.js";

const RULES = {
  ...AGREEMENT_RULES, ...EVIDENCE_RULES, ...AGE_RULES, ...COMPLETE_RULES, ...SOURCE_RULES, ...OTHERS_RULES, ...PLAIN_RULES,
};

/** Reading an entry: a faulty value is replaced by a neutral one of the right type, so that rules can go on. */
class EntryReading extends Reading {
  neutral(kind) {
    const plain = { getal: kind.laagste, janee: false, datum: "2000-01-01", deeldatum: "2000", lijst: [] };
    if (kind.soort in plain) return plain[kind.soort];
    if (kind.soort !== "groep") return "?";
    return Object.fromEntries(Object.entries(kind.velden).map(([name, inner]) => [name, this.neutral(inner)]));
  }
}

/**
 * The choices of every field, made once out of the prepared lists.
 * @param {Object} lists of kansrijk/propose/lists.py
 * @returns {{choices: Object<string, string[]>, words: Object<string, Map<string, string>>}}
 */
export function choicesOf(lists) {
  const choices = { bronnen: lists.bronnen.map(([id]) => id) };
  const words = { bronnen: new Map() };
  for (const [name, rows] of Object.entries(lists.items)) choices[name] = rows.map(([id]) => id);
  for (const [name, rows] of Object.entries(lists.keuzes)) {
    choices[name] = rows.map(([id]) => id);
    words[name] = new Map();
    for (const [id, label, , synonyms] of rows) {
      for (const word of [label, ...synonyms]) {
        if (word && !words[name].has(word.toLowerCase())) words[name].set(word.toLowerCase(), id);
      }
    }
  }
  return { choices, words };
}

/**
 * Everything that is wrong with an entry, in order of field.
 * @param {Object} tree the fields as nodes (see reading.js)
 * @param {{soort: string, id: string, form: Object, lists: Object, known: Object, today: string}} about `id` is the
 *   name of the file without .yml, `known` what `choicesOf` gave
 * @returns {Array<{veld: string, regel_id: string, ernst: string, tekst: string, hulp: string}>}
 */
export function checkEntry(tree, { soort, id, form, lists, known, today }) {
  const kind = form.soorten[soort];
  const choices = { ...known.choices };
  if (!choices[kind.meervoud].includes(id)) choices[kind.meervoud] = [...choices[kind.meervoud], id].sort();
  const reading = new EntryReading({ meldingen: form.meldingen, choices, words: known.words, today });
  let item;
  try {
    item = reading.group(kind.velden, tree, []);
    if (item.id !== id && !reading.invalid.has("id")) reading.fault(["id"], "id-bestandsnaam", { waarde: item.id, id });
  } catch (error) {
    if (!(error instanceof TooManyProblemsError)) throw error;
    return once(reading.problemen.map((problem) => ({ ...problem, ernst: "fout" })));
  }
  const problems = reading.problemen.map((problem) => ({ ...problem, ernst: "fout" }));

  const about = {
    soort, kind, form, lists, known, today, item, fileId: id,
    say: (name, values = {}) => reading.piece(name, values),
    didYouMean: (word, options) => {
      const found = nearest(word, options);
      return found === null ? "" : reading.piece("bedoeld", { woord: found });
    },
  };
  for (const [ruleId, rule] of Object.entries(RULES)) {
    const { ernst, velden, soorten } = form.regels[ruleId];
    if ((soorten.length && !soorten.includes(soort)) || velden.some((name) => reading.invalid.has(name))) continue;
    for (const [where, name, values = {}] of rule(item, about)) {
      if (!velden.length && reading.invalid.has(String(where[0]))) continue;
      const [regelId, tekst, hulp] = form.meldingen[name];
      problems.push({ veld: dotted(where), regel_id: regelId, tekst: filled(tekst, values), hulp: filled(hulp, values), ernst });
    }
  }
  return once(problems);
}


/**
 * What is wrong with sources that are not on the list yet: field by field, and an id that is taken.
 * @param {Object} tree a list of groups
 * @param {{kind: Object, where: string, form: Object, lists: Object, known: Object, today: string}} about
 * @returns {Array<{veld: string, regel_id: string, ernst: string, tekst: string, hulp: string}>}
 */
export function checkSources(tree, { kind, where, form, lists, known, today }) {
  const reading = new EntryReading({ meldingen: form.meldingen, choices: known.choices, words: known.words, today });
  try {
    const found = reading.read(kind, tree, [where]);
    const taken = new Set(lists.bronnen.map(([id]) => id));
    found.forEach(({ id }, index) => {
      if (taken.has(id)) reading.fault([where, index, "id"], "id-dubbel", { waarde: id });
      taken.add(id);
    });
  } catch (error) {
    if (!(error instanceof TooManyProblemsError)) throw error;
  }
  return reading.problemen.map((problem) => ({ ...problem, ernst: "fout" }));
}

function once(problems) {
  const seen = new Set();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.veld, problem.regel_id, problem.tekst, problem.hulp]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
