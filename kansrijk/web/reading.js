/**
 * Reading the values of a tree of nodes against a description of fields: every fault at once, nothing passed over.
 *
 * The twin of kennisbank/fields.py and kennisbank/kinds.py. Fields, kinds, limits and messages come from the
 * prepared data, which Python makes out of the model. A node is {soort: 'groep', velden: [[key, node], …]},
 * {soort: 'lijst', delen: [node, …]}, {soort: 'tekst', tekst} or {soort: 'kaal', tekst} (without quotes).
 */

import { HIDDEN, STACKED, lookalike } from "./hidden.js";
import { nearest } from "./nearest.js";
import { LONGEST_NUMBER, PART_DATE, WRITTEN_NUMBER, readsAsOtherType } from "./yaml_text.js";

const SOURCES = "vocabulaire/bronnen/ (een nieuwe bron komt daar eerst in)";
const SLOT = /\{([a-z_]+)\}/g;
// What Python takes for white space.
const SPACES = /[\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const MARKUP = /<[a-zA-Z/!?][^>]*>?|\]\(/;
const WHOLE = /^-?(?:0|[1-9][0-9]*)$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 60;
const TAKEN = /^(?:index|con|prn|aux|nul|com[0-9]|lpt[0-9]|constructor)$/;
const URL_FORM = /^https?:\/\/[A-Za-z0-9.-]+\.[a-z]{2,}(?::[0-9]+)?(?:[/?#][^\s\u001c-\u001f\u0085<>"'`\\{}|^]*)?$/;
const LONGEST_URL = 500;
const EARLIEST = "1900";
const LATEST = "2999-12-31";
const MOST_CHOICES = 12;
const MOST_FIELDS = 60;
const MOST_PROBLEMS = 200;
/** For so many words of one file we look what was meant: among thousands of sources each look takes long. */
const MOST_HINTS = 20;
const ENTRY_LISTS = ["interventies", "parels", "puzzels", "tips"];

/** Thrown by a `Reading` that is full; the last of its problems says so. Who reads a file stops there. */
export class TooManyProblemsError extends Error {}

/** What reading one file needs and leaves behind; `invalid` holds the faulty top-level fields. */
export class Reading {
  /**
   * @param {{meldingen: Object, choices: Object<string, string[]>, words?: Object<string, Map<string, string>>,
   *   today?: string}} about `words`: per vocabulary, label or synonym -> id; `today` bounds dates
   */
  constructor({ meldingen, choices, words = {}, today = "9999-12-31" }) {
    this.meldingen = meldingen;
    this.choices = choices;
    this.words = words;
    this.today = today;
    this.problemen = [];
    this.invalid = new Set();
    this.hinted = 0;
  }

  /** Report a message of the prepared data; null, so that it can be returned. */
  fault(where, name, values = {}) {
    this.invalid.add(where.length ? String(where[0]) : "");
    return this.add(where, name, values);
  }

  add(where, name, values) {
    if (this.problemen.length === MOST_PROBLEMS) {
      const [full, told, remedy] = this.meldingen["te-veel"];
      this.problemen.push({ veld: "", regel_id: full, tekst: filled(told, { meest: MOST_PROBLEMS }), hulp: remedy });
    }
    if (this.problemen.length > MOST_PROBLEMS) throw new TooManyProblemsError();
    const [regelId, tekst, hulp] = this.meldingen[name];
    this.problemen.push({
      veld: dotted(where), regel_id: regelId, tekst: filled(tekst, values), hulp: filled(hulp, values),
    });
    return null;
  }

  piece(name, values) {
    return filled(this.meldingen[name][1], values);
  }

  /** ' Bedoelde u 'x'?', or ''; after `MOST_HINTS` words always ''. */
  didYouMean(word, choices) {
    this.hinted += 1;
    if (this.hinted > MOST_HINTS) return "";
    const found = nearest(word, choices);
    return found === null ? "" : this.piece("bedoeld", { woord: found });
  }

  choicesText(names, limit) {
    const shown = names.slice(0, limit).join(", ");
    if (names.length <= limit) return shown;
    return this.piece("keuzes-meer", { keuzes: shown, aantal: names.length });
  }

  /** What stands in for a faulty value; a reader of entries gives one of the right type. */
  neutral() {
    return null;
  }

  refuse(kind, where, name, values = {}) {
    this.fault(where, name, { verwacht: kind.verwacht, ...values });
    return this.neutral(kind);
  }

  /** The value of a node; a neutral one after reporting what is wrong. */
  read(kind, node, where) {
    if (kind.soort === "naam-of-groep") {
      if (node.soort === "groep") return this.read(kind.groep, node, where);
      return { naam: this.read(kind.naam, node, where), ...kind.erbij };
    }
    const word = node.tekst === "onbekend" ? kind.onbekend : node.tekst === "geen" ? kind.geen : false;
    const empty = node.tekst === "";
    if (kind.soort === "groep") {
      if (node.soort === "groep") return this.group(kind.velden, node, where);
      if (word) return node.tekst;
      return this.refuse(kind, where, empty ? "leeg-veld" : "geen-groep");
    }
    if (kind.soort === "lijst") {
      if (node.soort === "lijst") return this.list(kind, node, where);
      if (word && node.tekst === "onbekend") return node.tekst;
      return this.refuse(kind, where, empty ? "leeg-veld" : "geen-lijst");
    }
    if (node.soort === "lijst") return this.refuse(kind, where, "een-lijst");
    if (node.soort === "groep") return this.refuse(kind, where, "een-groep");
    if (!strip(node.tekst)) return this.refuse(kind, where, "leeg-veld");
    if (node.tekst === "onbekend" && !this.isChoice(kind, node.tekst)) {
      return kind.onbekend ? node.tekst : this.refuse(kind, where, "onbekend");
    }
    if (word) return node.tekst;
    if (node.tekst.startsWith("VUL IN")) return this.refuse(kind, where, "sjabloon");
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
      values[name] = fields[name].standaard ?? this.neutral(fields[name]);
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
    // An unknown key spoils nothing else, so only the file as a whole is wrong.
    this.add([...where, veld], "onbekend-veld", values);
    mistyped.add(nearest(key, names));
  }

  list(kind, node, where) {
    if (kind.hoogstens && node.delen.length > kind.hoogstens) {
      return this.refuse(kind, where, "lijst-te-lang", { aantal: node.delen.length, meest: kind.hoogstens });
    }
    const items = node.delen.map((child, index) => this.read(kind.van, child, [...where, index]));
    if (items.length < (kind.minstens ?? 0)) return this.refuse(kind, where, "lijst-te-kort", { aantal: items.length });
    if (!kind.uniek) return items;
    const neutral = JSON.stringify(this.neutral(kind.van));
    const seen = new Set();
    items.forEach((item, index) => {
      const text = JSON.stringify(item);
      if (seen.has(text) && text !== neutral) {
        if (typeof item === "string") this.fault([...where, index], "lijst-dubbel", { waarde: shorten(item) });
        else this.fault([...where, index], "lijst-dubbele-regel");
      }
      seen.add(text);
    });
    return items;
  }

  tekst(kind, node, where) {
    if (node.soort === "kaal" && readsAsOtherType(node.tekst)) {
      this.fault(where, "dubbelzinnig", { waarde: node.tekst });
      return node.tekst;
    }
    let text = strip(node.tekst);
    const length = Array.from(text).length;
    if (length > kind.tekens) {
      this.fault(where, "te-lang", { lengte: length, meest: kind.tekens });
      text = Array.from(text).slice(0, kind.tekens).join("");
    }
    const hidden = HIDDEN.exec(text);
    if (hidden !== null) this.fault(where, "onzichtbaar", { teken: codeOf(hidden[0]) });
    const alike = lookalike(text);
    if (alike !== "") {
      const teken = Array.from(alike).filter((sign) => sign > "\u007f").map(codeOf).join(" ");
      this.fault(where, "lijkt-op", { waarde: alike, teken });
    }
    const stack = STACKED.exec(text);
    if (stack !== null) this.fault(where, "gestapeld", { aantal: stack[0].length });
    const markup = MARKUP.exec(text);
    if (markup !== null) this.fault(where, "opmaak", { opmaak: shorten(markup[0], 20) });
    return text;
  }

  id(kind, node, where) {
    if (node.tekst.length > LONGEST_ID || !ID.test(node.tekst)) {
      this.refuse(kind, where, "id-vorm", { waarde: shorten(node.tekst) });
    } else if (TAKEN.test(node.tekst)) this.refuse(kind, where, "id-bezet", { waarde: node.tekst });
    return node.tekst;
  }

  url(kind, node, where) {
    if (node.tekst.length > LONGEST_URL || !URL_FORM.test(node.tekst) || HIDDEN.test(node.tekst)) {
      this.refuse(kind, where, "url-vorm", { waarde: shorten(node.tekst) });
    }
    return node.tekst;
  }

  getal(kind, node, where) {
    const waarde = shorten(node.tekst);
    if (node.soort !== "kaal") return this.refuse(kind, where, "getal-tussen-quotes", { waarde });
    const form = kind.geheel ? WHOLE : WRITTEN_NUMBER;
    if (node.tekst.length > LONGEST_NUMBER || !form.test(node.tekst)) {
      return this.refuse(kind, where, "geen-getal", { waarde, waarom: this.numberHint(node.tekst) });
    }
    const value = Number(node.tekst);
    if (value < kind.laagste || value > kind.hoogste) {
      return this.refuse(kind, where, "getal-bereik", { waarde: node.tekst });
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
    return this.refuse(kind, where, "geen-janee", { waarde: shorten(node.tekst) });
  }

  datum(kind, node, where) {
    const text = node.tekst;
    if (text.length !== 10 || !isDay(text)) return this.refuse(kind, where, "geen-datum", { waarde: shorten(text) });
    if (text > this.today && !kind.toekomst) this.future(where, text);
    return text;
  }

  deeldatum(kind, node, where) {
    const text = node.tekst;
    if (!isDay(text)) return this.refuse(kind, where, "geen-deeldatum", { waarde: shorten(text) });
    if (firstDay(text) > this.today && !kind.toekomst) this.future(where, text);
    return text;
  }

  future(where, waarde) {
    this.fault(where, "datum-toekomst", { waarde, vandaag: this.today });
  }

  keuze(kind, node, where) {
    const choices = this.choices[kind.uit];
    const text = node.tekst;
    if (choices.includes(text)) return text;
    const same = this.words[kind.uit]?.get(text.toLowerCase());
    const bedoeld = same === undefined ? this.didYouMean(text, choices) : this.piece("bedoeld", { woord: same });
    const entries = ENTRY_LISTS.includes(kind.uit);
    let verwacht;
    if (entries || kind.uit === "bronnen") {
      verwacht = this.piece("id-uit", { lijst: entries ? kind.uit : SOURCES });
    } else {
      verwacht = this.piece("een-van", { keuzes: this.choicesText(choices, MOST_CHOICES) });
    }
    for (const [woord, allowed] of [["onbekend", kind.onbekend], ["geen", kind.geen]]) {
      if (allowed) verwacht += this.piece("of-woord", { woord });
    }
    this.fault(where, entries ? "verwijzing-onbekend" : "keuze-onbekend", { waarde: shorten(text), bedoeld, verwacht });
    return text;
  }
}

/** The first day that a partial date can mean: '2017' -> '2017-01-01'. */
export function firstDay(text) {
  return `${text}-01-01`.slice(0, 10);
}

/** Whether a full or partial date exists. */
function isDay(text) {
  if (!PART_DATE.test(text)) return false;
  const day = firstDay(text);
  const date = new Date(`${day}T00:00:00Z`);
  return day >= EARLIEST && day <= LATEST && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** A path as people write it: behoeften[0].vraagstuk. */
export function dotted(where) {
  let text = "";
  for (const part of where) text += typeof part === "number" ? `[${part}]` : text ? `.${part}` : part;
  return text;
}

/** A template of the prepared messages with its slots filled. */
export function filled(template, values) {
  return template.replace(SLOT, (_, slot) => String(values[slot]));
}

/** Without white space around it, as Python's strip. Sign by sign: a pattern takes minutes for a file full of spaces. */
export function strip(text) {
  let start = 0;
  let end = text.length;
  while (start < end && SPACES.test(text[start])) start += 1;
  while (end > start && SPACES.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** What was found, on one line and not longer than a message can carry. */
export function shorten(found, limit = 60) {
  const letters = Array.from(found.split(SPACES).filter((part) => part !== "").join(" "));
  return letters.length <= limit ? letters.join("") : `${letters.slice(0, limit - 1).join("")}…`;
}

/** A sign as people look it up: U+200B. */
export function codeOf(sign) {
  return `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
