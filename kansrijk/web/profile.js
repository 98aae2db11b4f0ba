/**
 * A profile read as strictly as the command line reads it: every problem at once, nothing passed over.
 *
 * The twin of matcher/profile.py. The fields, kinds, limits and messages come from the prepared
 * data (`model.profiel`), which Python makes out of the definition of a profile.
 */

import { parseJson } from "./json_nodes.js";
import { nearest } from "./nearest.js";
import { parseYaml } from "./yaml_read.js";

const SLOT = /\{([a-z_]+)\}/g;
// What Python takes for white space.
const SPACES = /[\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const AROUND = new RegExp(`^${SPACES.source}|${SPACES.source}$`, "g");
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]/;
const MARKUP = /<[a-zA-Z/!?][^>]*>?|\]\(/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;
const WHOLE = /^-?(?:0|[1-9][0-9]*)$/;
const LONGEST_NUMBER = 15;
const MOST_CHOICES = 12;
const MOST_FIELDS = 60;

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
  const reading = new Reading(model);
  const text = typeof given === "string" ? given : JSON.stringify(given) ?? "";
  const node = treeOf(text, reading, yaml);
  if (node === null) return { profiel: null, problemen: reading.problemen };
  const profiel = reading.read(reading.form.vorm, node, []);
  check(profiel, node, reading);
  return { profiel, problemen: reading.problemen };
}

/** The tree of the text; null, with the reason in `reading`, when it has none. */
function treeOf(text, reading, yaml) {
  const { grootte, diepte, verdacht, openers } = reading.form;
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
  if (found.fout !== undefined) return badYaml(found.fout, reading);
  const nested = openers.reduce((sum, opener) => sum + text.split(opener).length - 1, 0);
  if (found.diepte > diepte && nested > verdacht) return reading.fault([], "te-diep", { meest: diepte });
  return found.node.soort === "groep" ? found.node : reading.fault([], "geen-velden", { begin: reading.piece("begin-profiel", {}) });
}

/** Report why a text is no YAML, with its place; null. */
function badYaml({ naam, waarden, regel, kolom }, reading) {
  const values = { meest: reading.form.diepte };
  for (const [name, value] of Object.entries(waarden)) {
    values[name] = value.startsWith("@") ? reading.piece(value.slice(1), {}) : value;
  }
  reading.fault([], naam, values);
  Object.assign(reading.problemen[reading.problemen.length - 1], { regel, kolom });
  return null;
}

/** What reading one profile needs and leaves behind; `invalid` holds the faulty top-level fields. */
class Reading {
  constructor(model) {
    this.form = model.profiel;
    this.problemen = [];
    this.invalid = new Set();
    this.choices = {
      aanbodstatussen: Object.keys(model.profiel.aanbodstatussen),
      organisatietypen: Object.keys(model.organisatietypen),
      schooltypen: Object.keys(model.labels.schooltypen),
      vraagstukken: Object.keys(model.vraagstukken),
    };
  }

  /** Report a message of the prepared data; null, so that it can be returned. */
  fault(where, name, values = {}) {
    this.invalid.add(where.length ? String(where[0]) : "");
    return this.add(where, name, values);
  }

  add(where, name, values) {
    const [regelId, tekst, hulp] = this.form.meldingen[name];
    this.problemen.push({
      veld: dotted(where), regel_id: regelId, tekst: filled(tekst, values), hulp: filled(hulp, values),
    });
    return null;
  }

  piece(name, values) {
    return filled(this.form.meldingen[name][1], values);
  }

  /** ' Bedoelde u 'x'?', or ''. */
  didYouMean(word, choices) {
    const found = nearest(word, choices);
    return found === null ? "" : this.piece("bedoeld", { woord: found });
  }

  choicesText(names, limit) {
    const shown = names.slice(0, limit).join(", ");
    if (names.length <= limit) return shown;
    return this.piece("keuzes-meer", { keuzes: shown, aantal: names.length });
  }

  /** The value of a node; a neutral one, which is never used, after reporting what is wrong. */
  read(kind, node, where) {
    const { verwacht } = kind;
    if (kind.soort === "naam-of-groep") {
      if (node.soort === "groep") return this.read(kind.groep, node, where);
      return { naam: this.read(kind.naam, node, where), ...kind.erbij };
    }
    const empty = node.tekst === "";
    if (kind.soort === "groep") {
      if (node.soort === "groep") return this.group(kind.velden, node, where);
      return this.fault(where, empty ? "leeg-veld" : "geen-groep", { verwacht });
    }
    if (kind.soort === "lijst") {
      if (node.soort === "lijst") return this.list(kind, node, where);
      return this.fault(where, empty ? "leeg-veld" : "geen-lijst", { verwacht });
    }
    if (node.soort === "lijst") return this.fault(where, "een-lijst", { verwacht });
    if (node.soort === "groep") return this.fault(where, "een-groep", { verwacht });
    if (!strip(node.tekst)) return this.fault(where, "leeg-veld", { verwacht });
    if (node.tekst === "onbekend" && !this.isChoice(kind, node.tekst)) {
      return this.fault(where, "onbekend", { verwacht });
    }
    if (node.tekst.startsWith("VUL IN")) return this.fault(where, "sjabloon", { verwacht });
    return this[kind.soort](kind, node, where);
  }

  isChoice(kind, text) {
    return kind.soort === "keuze" && this.choices[kind.uit].includes(text);
  }

  group(fields, node, where) {
    const names = Object.keys(fields);
    const values = {};
    const mistyped = new Set();
    for (const [key, child] of node.velden) {
      if (!names.includes(key)) {
        this.unknownField(key, where, names, mistyped);
      } else if (Object.hasOwn(values, key)) {
        this.fault([...where, key], "dubbele-sleutel", { veld: key });
      } else {
        values[key] = this.read(fields[key], child, [...where, key]);
      }
    }
    for (const name of names) {
      if (Object.hasOwn(values, name)) continue;
      values[name] = fields[name].standaard ?? null;
      if (fields[name].standaard !== undefined) continue;
      if (mistyped.has(name)) {
        // Told already, with the right word.
        this.invalid.add(where.length ? String(where[0]) : name);
      } else {
        this.fault([...where, name], "ontbreekt", { veld: name, verwacht: fields[name].verwacht });
      }
    }
    return values;
  }

  unknownField(key, where, names, mistyped) {
    if (key === "<<") {
      this.fault(where, "samenvoeging");
      return;
    }
    const veld = shorten(key);
    const values = { veld, bedoeld: this.didYouMean(key, names), verwacht: this.choicesText(names, MOST_FIELDS) };
    // An unknown key spoils nothing else, so only the profile as a whole is wrong.
    this.add([...where, veld], "onbekend-veld", values);
    mistyped.add(nearest(key, names));
  }

  list(kind, node, where) {
    const items = node.delen.map((child, index) => this.read(kind.van, child, [...where, index]));
    if (kind.uniek) {
      items.forEach((item, index) => {
        if (item !== null && items.indexOf(item) < index) {
          this.fault([...where, index], "lijst-dubbel", { waarde: shorten(item) });
        }
      });
    }
    return items;
  }

  tekst(kind, node, where) {
    if (node.soort === "kaal") {
      this.fault(where, "dubbelzinnig", { waarde: node.tekst });
      return node.tekst;
    }
    const text = strip(node.tekst);
    const length = Array.from(text).length;
    if (length > kind.tekens) this.fault(where, "te-lang", { lengte: length, meest: kind.tekens });
    const hidden = HIDDEN.exec(text);
    if (hidden !== null) this.fault(where, "onzichtbaar", { teken: codeOf(hidden[0]) });
    const markup = MARKUP.exec(text);
    if (markup !== null) this.fault(where, "opmaak", { opmaak: shorten(markup[0], 20) });
    return text;
  }

  getal(kind, node, where) {
    const { verwacht } = kind;
    const waarde = shorten(node.tekst);
    if (node.soort !== "kaal" && !node.plain) return this.fault(where, "getal-tussen-quotes", { waarde, verwacht });
    const form = kind.geheel ? WHOLE : NUMBER;
    if (node.tekst.length > LONGEST_NUMBER || !form.test(node.tekst)) {
      const waarom = this.numberHint(node.tekst);
      return this.fault(where, "geen-getal", { waarde, waarom, verwacht });
    }
    const value = Number(node.tekst);
    if (value < kind.laagste || value > kind.hoogste) {
      return this.fault(where, "getal-bereik", { waarde: node.tekst, verwacht });
    }
    return value;
  }

  numberHint(text) {
    if (/^-?0[0-9]+$/.test(text)) return this.piece("nul-vooraan", {});
    if (/^-?[0-9]+\.[0-9]*0$/.test(text)) return this.piece("nul-achteraan", {});
    return /^-?[0-9]+,[0-9]+$/.test(text) ? this.piece("komma", {}) : "";
  }

  janee(kind, node, where) {
    if (node.soort === "kaal" && (node.tekst === "true" || node.tekst === "false")) return node.tekst === "true";
    return this.fault(where, "geen-janee", { waarde: shorten(node.tekst), verwacht: kind.verwacht });
  }

  keuze(kind, node, where) {
    const choices = this.choices[kind.uit];
    if (!choices.includes(node.tekst)) {
      this.fault(where, "keuze-onbekend", {
        waarde: shorten(node.tekst),
        bedoeld: this.didYouMean(node.tekst, choices),
        verwacht: this.piece("een-van", { keuzes: this.choicesText(choices, MOST_CHOICES) }),
      });
    }
    return node.tekst;
  }
}

/** What has to do with more than one field. */
function check(profiel, node, reading) {
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

/** A path as people write it: behoeften[0].vraagstuk. */
function dotted(where) {
  let text = "";
  for (const part of where) text += typeof part === "number" ? `[${part}]` : text ? `.${part}` : part;
  return text;
}

function filled(template, values) {
  return template.replace(SLOT, (_, slot) => String(values[slot]));
}

function strip(text) {
  return text.replace(AROUND, "");
}

/** What was found, on one line and not longer than a message can carry. */
function shorten(found, limit = 60) {
  const letters = Array.from(found.split(SPACES).filter((part) => part !== "").join(" "));
  return letters.length <= limit ? letters.join("") : `${letters.slice(0, limit - 1).join("")}…`;
}

function codeOf(sign) {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
