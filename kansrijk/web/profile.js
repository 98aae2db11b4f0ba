/**
 * A profile read as strictly as the command line reads it: every problem at once, nothing passed over.
 *
 * The twin of matcher/profile.py. The fields, kinds, limits and messages come from the prepared
 * data (`model.profiel`), which Python makes out of the definition of a profile.
 */

import { parseJson } from "./json_nodes.js";
import { codeOf, Reading, strip, TooManyProblemsError } from "./reading.js";
import { parseYaml } from "./yaml_read.js";

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The profile has mistakes; `problemen` are all of them: [{veld, regel_id, tekst, hulp}], with `regel` and `kolom` in bad YAML. */
export class ProblemsFoundError extends Error {
  /** @param {Object[]} problemen */
  constructor(problemen) {
    super(problemen.map((p) => `${p.veld ? `${p.veld}: ` : ""}${p.tekst} ${p.hulp}`).join("\n"));
    this.name = "ProblemsFoundError";
    this.problemen = problemen;
  }
}

/**
 * The profile in a plain object or a text, with everything that is wrong with it.
 * @param {Object|string} given
 * @param {Object} model the prepared data
 * @param {boolean} yaml whether a text is YAML; otherwise it is JSON
 * @returns {{profiel: Object|null, problemen: Object[]}} the profile is only of use without problems
 */
export function readProfile(given, model, yaml = false) {
  const reading = readingOf(model);
  const text = typeof given === "string" ? given : JSON.stringify(given) ?? "";
  const node = treeOf(text, model, reading, yaml);
  if (node === null) return { profiel: null, problemen: reading.problemen };
  try {
    const profiel = reading.read(model.profiel.vorm, node, []);
    check(profiel, node, reading, model.profiel.samen);
    return { profiel, problemen: reading.problemen };
  } catch (error) {
    if (!(error instanceof TooManyProblemsError)) throw error;
    return { profiel: null, problemen: reading.problemen };
  }
}

/** The tree of the text; null, with the reason in `reading`, when it has none. */
function treeOf(text, model, reading, yaml) {
  const { grootte, diepte, verdacht, openers } = model.profiel;
  const size = new TextEncoder().encode(text).length;
  if (size > grootte) {
    const dotted = (value) => String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ".");
    return reading.fault([], "te-groot", { grootte: dotted(size), meest: dotted(grootte) });
  }
  if (!strip(text)) return reading.fault([], "leeg");
  const control = CONTROL.exec(text);
  if (control !== null) return reading.fault([], "stuurteken", { teken: codeOf(control[0]) });
  const found = yaml ? parseYaml(text) : parseJson(text);
  if (found === null) return reading.fault([], "geen-json");
  if (found.fout !== undefined) return badYaml(found.fout, diepte, reading);
  const nested = openers.reduce((sum, opener) => sum + text.split(opener).length - 1, 0);
  if (found.diepte > diepte && nested > verdacht) return reading.fault([], "te-diep", { meest: diepte });
  return found.node.soort === "groep" ? found.node : reading.fault([], "geen-velden", { begin: reading.piece("begin-profiel", {}) });
}

/** Report why a text is no YAML, with its place; null. */
function badYaml({ naam, waarden, regel, kolom }, meest, reading) {
  const values = { meest };
  for (const [name, value] of Object.entries(waarden)) {
    values[name] = value.startsWith("@") ? reading.piece(value.slice(1), {}) : value;
  }
  reading.fault([], naam, values);
  Object.assign(reading.problemen[reading.problemen.length - 1], { regel, kolom });
  return null;
}

/** What reading one profile needs and leaves behind. */
function readingOf(model) {
  const choices = {
    aanbodstatussen: Object.keys(model.profiel.aanbodstatussen),
    organisatietypen: Object.keys(model.organisatietypen),
    onderwijssoorten: Object.keys(model.labels.onderwijssoorten),
    vraagstukken: Object.keys(model.vraagstukken),
  };
  const words = Object.fromEntries(
    Object.entries(model.anders_gezegd).map(([name, said]) => [name, new Map(Object.entries(said))]),
  );
  return new Reading({ meldingen: model.profiel.meldingen, choices, words });
}

/** What has to do with more than one field. */
function check(profiel, node, reading, samen) {
  const { organisatie, populatie, behoeften } = profiel;
  const sound = (name) => !reading.invalid.has(name);
  if (sound("populatie") && populatie.leeftijd !== null && populatie.leeftijd.van > populatie.leeftijd.tot) {
    const ages = child(child(node, "populatie"), "leeftijd");
    const [van, tot] = [child(ages, "van").tekst, child(ages, "tot").tekst];
    reading.fault(["populatie", "leeftijd"], "leeftijd-volgorde", { van, tot });
  }
  if (sound("organisatie") && organisatie.onderwijs.length && organisatie.type !== "school") {
    reading.fault(["organisatie", "onderwijs"], "onderwijs-alleen-school", { type: organisatie.type });
  }
  for (const [name, field] of [["behoeften", "tekst"], ["aanbod", "naam"]]) {
    if (!sound(name)) continue;
    const lengte = (profiel[name] ?? []).reduce((sum, given) => sum + Array.from(given[field]).length, 0);
    if (lengte > samen[name]) reading.fault([name], `${name}-te-lang`, { lengte, meest: samen[name] });
  }
  if (!sound("behoeften")) return;
  behoeften.forEach(({ vraagstuk, tekst }, index) => {
    if (Boolean(vraagstuk) === Boolean(tekst)) {
      reading.fault(["behoeften", index], tekst ? "behoefte-beide" : "behoefte-geen");
    }
  });
}

function child(node, name) {
  return node.velden.find(([key]) => key === name)[1];
}
