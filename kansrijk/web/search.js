/**
 * Searching with what Dutch practice types, from one word to a whole question: plain data in, results out.
 *
 * The twin of matcher/search.py. Whole numbers only.
 */

import { own } from "./dutch.js";
import { nearLines } from "./lines.js";
import { points } from "./measures.js";
import { words } from "./names.js";
import { needsOf, vraagstukWeights } from "./needs.js";
import { DENIED, WHOLE, readQuestion } from "./question.js";
import { namesIn } from "./search_names.js";
import { fill, lowerFirst } from "./sentences.js";

const SHARE = 1000;
const MANY_YEARS = 16;
const UNKNOWN_YEARS = 8;
const FEW_WORDS = 3;

/** One property of an entry. */
export function property(data, name, position) {
  const column = data.kolommen[name];
  return column.waarden[column.rijen[position]];
}

/**
 * Whether an entry may be a result. A filter that is null or missing means anything; `leeftijd` in years.
 */
function allows(filters, position, data) {
  const { soort = null, vraagstuk = null, leeftijd = null, setting = null, niveau = null } = filters;
  if (soort !== null && property(data, "soort", position) !== soort) return false;
  for (const [name, wanted] of [["vraagstukken", vraagstuk], ["settings", setting], ["niveaus", niveau]]) {
    if (wanted !== null && !property(data, name, position).includes(wanted)) return false;
  }
  if (leeftijd !== null) {
    const ages = property(data, "leeftijd", position);
    const months = Math.trunc(leeftijd * 12 + 1000.5) - 1000;
    return ages !== null && ages[0] <= months && months <= ages[1];
  }
  return true;
}

/** What the question adds to each entry, and why. */
class Tally {
  constructor() {
    this.scores = new Map();
    this.why = new Map();
    /** Per entry the stems of the question that stand in it. */
    this.stems = new Map();
    /** The entries whose name stands in the question. */
    this.named = new Set();
  }

  add(position, score, why) {
    this.scores.set(position, (this.scores.get(position) || 0) + score);
    if (why !== undefined) {
      const reasons = this.why.get(position) || [];
      if (!reasons.includes(why)) reasons.push(why);
      this.why.set(position, reasons);
    }
  }
}

/**
 * What a question leads to: the best entries with what led there, from data of `prepare_search`.
 *
 * `resultaten` have the position of an entry, not its title: that may still have to be loaded.
 * @param {string} question
 * @param {Object} data
 * @param {Object} [filters]
 */
export function findEntries(question, data, filters = {}) {
  const read = readQuestion(question, data.behoeften.taal);
  const tally = new Tally();
  const needs = needsOf(read, data.behoeften);
  const about = vraagstukWeights(read, data.behoeften).size > 0;
  const names = addNames(read, data, tally);
  const named = names.sure;
  addVraagstukken(read, data, tally);
  addSubjectsAndWords(read, data, tally);
  addAsked(read, data, tally);
  if (read.elders && !named && !about) {
    tally.why.clear();
  } else if (names.only && !about) {
    keepTheNamed(read, names, tally);
  } else if (!named && !about && !read.doelen.some((target) => target.soort === "onderwerp")) {
    keepWhatAnswers(read, data, tally);
  }
  dropOtherSex(read, data, tally);
  addCircumstances(read, data, tally);
  addAsker(read, data, tally);
  const found = [];
  let withoutFilters = 0;
  for (const [position, waarom] of tally.why) {
    const extra = forKind(property(data, "soort", position), needs.cijfers, data.wegen);
    const score = tally.scores.get(position) + property(data, "prior", position) + extra;
    if (score > 0) {
      withoutFilters += 1;
      if (allows(filters, position, data)) found.push({ position, score, waarom });
    }
  }
  found.sort((a, b) => b.score - a.score || a.position - b.position);
  return {
    vraag: question,
    eerst: needs.eerst,
    resultaten: found,
    suggestie: suggestion(question, read),
    vraagTerug: named || tally.why.size > 0 ? "" : needs.vraagTerug,
    cijfers: needs.cijfers,
    uitleg: found.length > 0 ? [] : explanation(question, withoutFilters, data.teksten),
    registers: found.length === 0 && withoutFilters === 0 ? data.registers : [],
  };
}

/**
 * The document that `zoek --json` prints: the best `limit` results with their titles.
 * @param {string} question
 * @param {Object} data with `titels`
 * @param {Object} [filters]
 * @param {number} [limit]
 */
export function search(question, data, filters = {}, limit = 10) {
  const answer = findEntries(question, data, filters);
  const shown = answer.resultaten.slice(0, Math.max(limit, 0));
  const none = shown.length === 0;
  return {
    vraag: answer.vraag,
    resultaten: shown.map(({ position, score, waarom }, i) => ({
      rang: i + 1,
      id: data.titels[position][0],
      soort: property(data, "soort", position),
      titel: data.titels[position][1],
      score: points(score),
      waarom,
    })),
    suggestie: answer.suggestie,
    eerst: answer.eerst.map(({ naam, bericht, url }) => ({ naam, bericht, url })),
    vraag_terug: answer.vraagTerug,
    cijfers: answer.cijfers,
    uitleg: none ? answer.uitleg : [],
    registers: none ? answer.registers : [],
  };
}

/** A question is answered with programmes first; one about numbers with key figures first. */
function forKind(soort, figures, weights) {
  if (soort === "interventie") return weights.soort;
  return soort === "kerncijfer" && figures ? weights.cijfer : 0;
}

/** What it means that there is nothing, and what to do next. */
function explanation(question, withoutFilters, texts) {
  if (withoutFilters > 0) return [fill(texts, "niets_filter", { aantal: withoutFilters })];
  return [fill(texts, "niets", { vraag: question }), texts.niets_stap, texts.niets_elders];
}

/** The question with its mended words; null when nothing was mended. */
function suggestion(question, read) {
  if (read.verbeterd.length === 0) return null;
  const mended = new Map(read.verbeterd);
  return words(question).map((word) => mended.get(word) || word).join(" ");
}

/** The names that stand in the question, for the entries that have them. */
function addNames(read, data, tally) {
  const names = namesIn(read, data);
  for (const { entries, woorden, gewoon } of names.found) {
    for (const position of entries) {
      tally.named.add(position);
      tally.add(position, gewoon ? data.wegen.naam_vaag : data.wegen.naam, fill(data.teksten, "naam", { woorden }));
    }
  }
  return names;
}

/** Of a question about a name only the entries that have it or speak of it: 'kosten' is in many. */
function keepTheNamed(read, { found }, tally) {
  const places = new Set(found.flatMap(({ plekken }) => plekken));
  const stems = read.woorden.filter(({ plek }) => places.has(plek)).map(({ stam }) => stam);
  for (const position of [...tally.why.keys()]) {
    const there = tally.stems.get(position);
    if (!tally.named.has(position) && !stems.some((stam) => there?.has(stam))) tally.why.delete(position);
  }
}

/**
 * Of a question without a name or a subject we know, only the entries that have most of what it asks.
 *
 * One word in common is no answer: 'parkeervergunning aanvragen' must not lead to a programme one can apply for.
 */
function keepWhatAnswers(read, data, tally) {
  const { taal } = data.behoeften;
  const { overal } = taal;
  const mended = new Map(read.verbeterd);
  const short = words(read.vraag).length <= FEW_WORDS;
  const circumstances = new Set();
  for (const target of read.doelen) {
    if (["schooltype", "leeftijd"].includes(target.soort)) target.woorden.split(" ").forEach((w) => circumstances.add(w));
  }
  const content = read.woorden.filter((w) => own(taal.gewoon, w.woord) === undefined && !circumstances.has(w.getypt));
  const specific = content.filter((w) => !/^[0-9]+$/.test(w.woord) && own(overal, w.stam) === undefined).map((w) => w.stam);
  const asked = new Set(specific.length === 0 && short ? content.map((w) => w.stam) : specific);
  const about = circumstances.size > 0 || content.some((w) => own(overal, w.stam) !== undefined);
  const guessed = new Set(short && asked.size === 1 ? [] : content.filter((w) => mended.has(w.getypt)).map((w) => w.stam));
  for (const position of [...tally.why.keys()]) {
    const stems = tally.stems.get(position) || new Set();
    const found = [...asked].filter((stam) => stems.has(stam) && !guessed.has(stam)).length;
    const most = found * 2 > asked.size && (short || about || found > 1);
    if (!most && !(short && (content.length > 0 || read.doelen.length > 0) && asked.size === 0)) tally.why.delete(position);
  }
}

function addVraagstukken(read, data, tally) {
  const { wegen, teksten, labels } = data;
  const needs = vraagstukWeights(read, data.behoeften);
  if (needs.size === 0) return;
  // A need that only a word of every day points at counts for less, also when it is the only one.
  const top = Math.max(WHOLE, ...[...needs.values()].map(([weight]) => weight));
  // Thousands of entries have the same reason: it is written once.
  const reasons = new Map([...needs].map(([vraagstuk, [, found]]) => {
    const label = lowerFirst(labels.vraagstukken[vraagstuk]);
    return [vraagstuk, found.length > 0
      ? fill(teksten, "vraagstuk", { label, woorden: found.join(", ") })
      : fill(teksten, "vraagstuk_kaal", { label })];
  }));
  for (let position = 0; position < data.kolommen.soort.rijen.length; position += 1) {
    let best = 0;
    property(data, "vraagstukken", position).forEach((vraagstuk, rank) => {
      if (!needs.has(vraagstuk)) return;
      const [weight] = needs.get(vraagstuk);
      const share = rank === 0 ? 100 : rank === 1 ? wegen.tweede : wegen.derde;
      const score = Math.floor((wegen.vraagstuk * weight * share) / (top * 100));
      tally.add(position, 0, reasons.get(vraagstuk));
      best = best >= score ? best + Math.floor(score / 3) : score + Math.floor(best / 3);
    });
    if (best > 0) tally.add(position, best);
  }
}

/** Subjects and words by their impact: relative to the best entry, and never more than full. */
function addSubjectsAndWords(read, data, tally) {
  const { wegen, teksten, termen, labels } = data;
  const { gewoon } = data.behoeften.taal;
  const subjects = new Map();
  const reasons = new Map();
  for (const target of read.doelen) {
    if (target.soort !== "onderwerp") continue;
    const row = own(termen, `#${target.id}`) || [];
    let full = wegen.vol;
    for (let i = 1; i < row.length; i += 2) full = Math.max(full, row[i]);
    const why = fill(teksten, "onderwerp", { label: lowerFirst(labels.onderwerpen[target.id]), woorden: target.woorden });
    for (let i = 0; i < row.length; i += 2) {
      const share = Math.floor((SHARE * row[i + 1] * target.gewicht) / (full * WHOLE));
      subjects.set(row[i], (subjects.get(row[i]) || 0) + share);
      const said = reasons.get(row[i]) || [];
      said.push(why);
      reasons.set(row[i], said);
    }
  }
  let best = Math.max(0, ...subjects.values());
  for (const [position, impact] of inOrder(subjects)) {
    tally.add(position, Math.floor((wegen.onderwerp * impact) / Math.max(best, SHARE)));
    for (const why of reasons.get(position)) tally.add(position, 0, why);
  }
  const known = read.woorden.filter((w) => own(gewoon, w.woord) === undefined);
  const content = known.length > 0 ? known : read.woorden;
  const scores = new Map();
  const matched = new Map();
  const seen = new Set();
  for (const word of content) {
    const terms = [[word.stam, word.inZin ? wegen.in_zin : 100], ...word.delen.map((part) => [part, wegen.deel])];
    for (const [term, weight] of terms) {
      if (seen.has(term)) continue;
      seen.add(term);
      const row = own(termen, term) || [];
      for (let i = 0; i < row.length; i += 2) {
        scores.set(row[i], (scores.get(row[i]) || 0) + Math.floor((row[i + 1] * weight) / 100));
        const stems = tally.stems.get(row[i]) || new Set();
        tally.stems.set(row[i], stems.add(word.stam));
        const found = matched.get(row[i]) || [];
        if (!found.includes(word.getypt)) found.push(word.getypt);
        matched.set(row[i], found);
      }
    }
  }
  const count = new Set(content.map((w) => w.stam)).size;
  best = Math.max(0, ...scores.values());
  const told = new Map();
  for (const [position, impact] of inOrder(scores)) {
    const found = matched.get(position);
    const woorden = found.join(", ");
    if (!told.has(woorden)) told.set(woorden, fill(teksten, "woorden", { woorden }));
    const share = 50 + Math.floor((50 * found.length) / Math.max(count, 1));
    const score = Math.floor((wegen.woorden * impact * Math.min(share, 100)) / (Math.max(best, wegen.vol) * 100));
    tally.add(position, score, told.get(woorden));
  }
}

/** Programmes that people look for in words like these; relative to the one most like it. */
function addAsked(read, data, tally) {
  const { wegen, teksten } = data;
  for (const [position, { share, typed }] of nearLines(read, data)) {
    tally.add(position, Math.floor((wegen.gevraagd * share) / 1000), fill(teksten, "gevraagd", { woorden: typed.join(", ") }));
  }
}

const inOrder = (map) => [...map].sort((a, b) => a[0] - b[0]);

/** Who asks for girls is not helped with what is for boys only, unless it is called by its name. */
function dropOtherSex({ geslacht }, data, tally) {
  if (geslacht === "") return;
  for (const position of [...tally.why.keys()]) {
    const sex = property(data, "geslacht", position);
    if (sex !== "" && sex !== geslacht && !tally.named.has(position)) tally.why.delete(position);
  }
}

/** What comes to the place of who asks goes before what does not; without an age what is for most ages does. */
function addAsker(read, data, tally) {
  const { wegen } = data;
  const places = own(data.vragers, read.vrager);
  const asked = new Set(read.doelen.filter((t) => t.soort === "onderwerp").map((t) => t.id));
  for (const position of tally.why.keys()) {
    const ages = property(data, "leeftijd", position);
    if (read.leeftijd === null && property(data, "soort", position) === "interventie") {
      const years = ages === null ? UNKNOWN_YEARS : Math.min(Math.floor(Math.max(ages[1] - ages[0], 0) / 12), MANY_YEARS);
      tally.add(position, Math.floor((wegen.breed * years) / MANY_YEARS));
    }
    for (const group of property(data, "groepen", position)) {
      tally.add(position, asked.has(group) ? wegen.groep : -wegen.groep_mis);
    }
    const settings = property(data, "settings", position);
    if (places !== undefined && settings.length > 0) {
      tally.add(position, settings.some((s) => places.includes(s)) ? wegen.vrager : -wegen.vrager_mis);
    }
  }
}

/** Whether a programme is for an age, or for more than the last day of a stretch of ages. */
function agesMeet(ages, asked) {
  const low = Math.max(ages[0], asked[0]);
  const high = Math.min(ages[1], asked[1]);
  return low < high || (low === high && (asked[0] === asked[1] || ages[0] === ages[1]));
}

/** Age, school type and place named in the question: only for entries that something else led to. */
function addCircumstances(read, data, tally) {
  const { wegen, teksten } = data;
  const wanted = (soort) => read.doelen.filter((t) => t.soort === soort && t.gewicht > DENIED).map((t) => t.id);
  const [types, places, people] = [wanted("schooltype"), wanted("setting"), wanted("uitvoerder")];
  for (const position of [...tally.why.keys()].sort((a, b) => a - b)) {
    const ages = property(data, "leeftijd", position);
    if (read.leeftijd !== null && ages !== null) {
      if (agesMeet(ages, read.leeftijd)) tally.add(position, wegen.leeftijd, teksten.leeftijd);
      else tally.add(position, -wegen.leeftijd_mis);
    }
    // These two columns need not be there when nothing in the question asks for them.
    const schools = types.length > 0 ? property(data, "schooltypen", position) : [];
    if (schools.length > 0) {
      tally.add(position, schools.some((s) => types.includes(s)) ? wegen.schooltype : -wegen.schooltype_mis);
    }
    const there = property(data, "settings", position).filter((s) => places.includes(s));
    if (there.length > 0) {
      tally.add(position, wegen.setting + Math.max(...there.map((place) => own(data.bijzonder, place) || 0)));
    }
    if (people.length > 0 && property(data, "uitvoerders", position).some((s) => people.includes(s))) tally.add(position, wegen.uitvoerder);
  }
}
