/**
 * Plain words -> vraagstukken, with the words that led there; a question back when it is too vague.
 *
 * The twin of matcher/needs.py.
 */

import { own } from "./dutch.js";
import { asksForFigures } from "./figures.js";
import { POINT, points } from "./measures.js";
import { words } from "./names.js";
import { URGENT } from "./phrases.js";
import { DENIED, PART, WHOLE, readQuestion } from "./question.js";

const ALSO = 45;
const MAIN_SHARE = 15;
const WHO = 40;
const STORY = 3;
const MOST_CHOICES = 3;
const SHORTEST_GUESSED = 5;

/** Orders texts of ASCII as Python does. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The vraagstukken in a text, from data of `prepare_needs`. Never fails.
 * @param {string} text
 * @param {Object} data
 */
export function findNeeds(text, data) {
  return needsOf(readQuestion(text, data.taal), data);
}

/** The same for a question that has been read already. */
export function needsOf(read, data) {
  const found = withoutWho(vraagstukWeights(read, data, false), read, data.van_wie);
  let needs = [];
  let back = "";
  if (found.size > 0) {
    const top = Math.max(...[...found.values()].map(([weight]) => weight));
    const kept = [...found].filter(([, [weight]]) => weight * 100 >= top * MAIN_SHARE);
    const total = kept.reduce((sum, [, [weight]]) => sum + weight, 0);
    needs = kept
      .map(([vraagstuk, [weight, said]]) => ({ vraagstuk, score: Math.floor((POINT * weight) / total), woorden: said }))
      .sort((a, b) => b.score - a.score || byText(a.vraagstuk, b.vraagstuk));
  } else {
    back = questionBack(read, data);
  }
  const onderwerpen = [...new Set(read.doelen.filter((t) => t.soort === "onderwerp" && !t.gok).map((t) => t.id))];
  const schooltypen = [
    ...new Set(read.doelen.filter((t) => t.soort === "schooltype" && t.gewicht > DENIED).map((t) => t.id)),
  ];
  const leeftijd = read.leeftijd && wholeYears(youngest(withSchools(read.leeftijd, schooltypen, data.taal.schooljaren), needs, data.vanaf));
  return {
    needs, vraagTerug: back, eerst: urgent(read, data), cijfers: asksForFigures(read.vraag, data), onderwerpen,
    leeftijd, schooltypen, geslacht: read.geslacht,
  };
}

/** Less for a vraagstuk at which only words point that say of whom it is, beside another; see `_without_who`. */
function withoutWho(found, { doelen }, ofWhom) {
  const who = doelen.filter(({ soort, id }) => soort === "leeftijd" || ofWhom.includes(id)).map(({ woorden }) => woorden);
  const isOnly = (said) => said.length > 0 && said.every((words) => who.includes(words));
  if ([...found.values()].every(([, said]) => isOnly(said))) return found;
  return new Map([...found].map(([v, [weight, said]]) => [v, [isOnly(said) ? Math.floor((weight * WHO) / 100) : weight, said]]));
}

/** Ages in months with those of the kinds of school beside them: 'basisschool en vo' does not end at twelve. */
function withSchools(ages, schools, years) {
  const beside = schools.map((school) => years[school]).filter(([start, end]) => end <= ages[0] || start >= ages[1]);
  return [Math.min(ages[0], ...beside.map(([start]) => start)), Math.max(ages[1], ...beside.map(([, end]) => end))];
}

/** Ages of which only the end was said begin where young people have this: 'drinken onder de 18' is not about babies. */
function youngest([low, high], needs, since) {
  const start = needs.length > 0 && low === 0 ? (own(since, needs[0].vraagstuk) ?? low) : low;
  return [start < high ? start : low, high];
}

/** Ages in hundredths of a year. One age is the year in which a child has it: 'kinderen van 5' until they are six. */
function wholeYears([low, high]) {
  const year = Math.floor(low / 12) * 100;
  return low === high ? [year, year + 100] : [low, high].map((months) => Math.floor((months * 100) / 12));
}

/** What a document says about needs: the twin of `NeedsAnswer.as_dict`. */
export function needsDocument(answer) {
  return {
    gevonden: answer.needs.map((n) => ({ vraagstuk: n.vraagstuk, score: points(n.score), woorden: n.woorden })),
    vraag_terug: answer.vraagTerug,
    eerst: answer.eerst.map((help) => help.bericht).join(" "),
    cijfers: answer.cijfers,
    leeftijd: answer.leeftijd && { van: answer.leeftijd[0] / 100, tot: answer.leeftijd[1] / 100 },
    schooltypen: answer.schooltypen,
  };
}

/**
 * Per vraagstuk how much points at it, and the words that did; see `vraagstuk_weights` in matcher/needs.py.
 *
 * A subject that belongs to more vraagstukken says most about the first.
 */
export function vraagstukWeights(read, data, guesses = true) {
  const pointed = new Map();
  for (const target of read.doelen) {
    if (target.gok && !guesses) continue;
    let ids = [];
    if (target.soort === "vraagstuk") ids = [target.id];
    else if (target.soort === "onderwerp") ids = data.onderwerpen[target.id];
    for (const [rank, vraagstuk] of ids.entries()) {
      const key = `${vraagstuk} ${target.woorden}`;
      const weight = rank === 0 ? target.gewicht : Math.floor((target.gewicht * ALSO) / 100);
      const before = pointed.get(key);
      if (before === undefined) pointed.set(key, { vraagstuk, said: target.woorden, weight });
      else before.weight = Math.max(before.weight, weight);
    }
  }
  const found = new Map();
  for (const help of urgent(read, data)) {
    for (const vraagstuk of data.nood_bij[help.id]) found.set(vraagstuk, [WHOLE, []]);
  }
  for (const { vraagstuk, said, weight } of pointed.values()) {
    const [before, earlier] = found.get(vraagstuk) || [0, []];
    found.set(vraagstuk, [before + weight, [...earlier, said]]);
  }
  const { vraagstuk: start, ook } = data.start;
  const hard = hardStart(read, data.start);
  const age = read.doelen.filter((t) => t.soort === "leeftijd").map(({ woorden }) => woorden);
  if (hard.length > 0 && (found.get(start)?.[1] ?? []).every((one) => age.includes(one))) {
    // 'Statushouders met een baby': what is hard on them is hard on the first years of their child, who has no fears yet.
    const before = found.size;
    for (const [v, [, said]] of [...found]) {
      if (own(ook, v) === undefined && said.length > 0 && said.every((one) => hard.includes(one))) found.delete(v);
    }
    found.set(start, [found.size < before ? WHOLE : PART, hard]);
  }
  const atHome = ownChild(read, data);
  if (atHome !== "" && !found.has(data.thuisvraag) && data.thuis_ook.some((v) => found.has(v))) {
    // A parent who tells how an own child behaves also asks how to bring it up.
    found.set(data.thuisvraag, [PART, [atHome]]);
  }
  if (read.elders) {
    const acute = urgent(read, data).flatMap((help) => data.nood_bij[help.id]);
    return new Map(acute.map((vraagstuk) => [vraagstuk, found.get(vraagstuk)]));
  }
  if (found.size === 0) {
    const alike = guesses ? alikeness(read, data) : [];
    if (alike.length > 1 && alike[0][0] >= data.gelijk_genoeg && alike[0][0] * 2 >= alike[1][0] * 3) {
      found.set(alike[0][1], [WHOLE, []]);
    } else if (atHome !== "" && saidIn(read, data) >= STORY) {
      found.set(data.thuisvraag, [WHOLE, [atHome]]);
    }
  }
  return found;
}

/** The words that say that a family with a baby, or one on its way, has a hard time; none when nothing says so. */
function hardStart({ leeftijd, doelen }, { vraagstuk, onderwerpen, tot }) {
  if (vraagstuk === "" || leeftijd === null || leeftijd[1] > tot) return [];
  const hard = doelen.filter((t) => t.soort === "onderwerp" && !t.gok && onderwerpen.includes(t.id));
  return [...new Set(hard.map(({ woorden }) => woorden))];
}

/** How many words of a question say something. */
const saidIn = (read, data) => read.woorden.filter((w) => own(data.taal.gewoon, w.woord) === undefined).length;

/** 'mijn dochter' when a parent tells something about an own child; else ''. Whatever it is, it is about bringing up. */
function ownChild(read, data) {
  const tokens = data.thuisvraag === "" ? [] : words(read.vraag);
  const askers = data.taal.vragers;
  for (let i = 0; i < tokens.length; i += 1) {
    if (own(askers.eigen, tokens[i]) === undefined) continue;
    const word = tokens.slice(i + 1, i + 4).find((w) => own(askers.kind, w) !== undefined);
    if (word !== undefined) return `${tokens[i]} ${word}`;
  }
  return "";
}

/** [likeness per letter sequence, vraagstuk], most alike first, by the character n-grams of the content words. */
function alikeness(read, data) {
  const ids = data.lettervolgorde;
  const totals = ids.map(() => 0);
  let count = 0;
  for (const word of read.woorden) {
    if (own(data.taal.gewoon, word.woord) !== undefined || own(data.taal.overal, word.stam) !== undefined
      || word.woord.length < SHORTEST_GUESSED) continue;
    for (const gram of letterGroups(word.woord)) {
      count += 1;
      const row = (own(data.lettergroepen, gram) ?? "").split(" ").filter(Boolean).map(Number);
      for (let i = 0; i < row.length; i += 2) totals[row[i]] += row[i + 1];
    }
  }
  return totals
    .map((total, i) => [Math.floor(total / Math.max(count, 1)), ids[i], total])
    .filter(([, , total]) => total > 0)
    .map(([score, id]) => [score, id])
    .sort((a, b) => b[0] - a[0] || byText(a[1], b[1]));
}

/** The sequences of 3 to 5 letters of a word with a space on both sides. */
function letterGroups(word) {
  const padded = ` ${word} `;
  const found = [];
  for (const n of [3, 4, 5]) {
    for (let i = 0; i + n <= padded.length; i += 1) found.push(padded.slice(i, i + n));
  }
  return found;
}

/**
 * What to say to somebody whose question shows no subject.
 *
 * With the nearest vraagstukken to choose from when there are likely ones; without them we ask for more when the
 * question is about children or only vague, and say that we do not understand it when it is about something else.
 */
function questionBack(read, data) {
  const { teksten, vraagstukken } = data;
  if (read.elders) return teksten.niet_begrepen;
  if (read.ontkend) return teksten.ontkend;
  const guessed = [...vraagstukWeights(read, data)].sort((a, b) => b[1][0] - a[1][0] || byText(a[0], b[0]));
  const alike = alikeness(read, data).filter(([score]) => score >= data.gelijk_iets);
  const near = [...new Set([...guessed, ...alike.map(([score, v]) => [v, score])].map(([v]) => v))].slice(0, MOST_CHOICES);
  if (near.length > 0) {
    const quoted = near.map((v) => `'${vraagstukken[v]}'`);
    const choices = quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join(", ")} of ${quoted[quoted.length - 1]}`;
    return teksten.vraag_terug.split("{keuzes}").join(choices);
  }
  const said = read.woorden.filter((w) => own(data.taal.gewoon, w.woord) === undefined);
  const here = said.some((w) => own(data.taal.overal, w.stam) !== undefined) || read.doelen.some((t) => t.soort === "leeftijd");
  const strange = said.some((w) => own(data.taal.stammen, w.stam) === undefined);
  return here || !strange ? teksten.vraag_meer : teksten.niet_begrepen;
}

/** Where to go first: every kind of acute help whose words stand in the text, in the order of the vocabulary. */
export function urgent(read, data) {
  const hits = new Set(read.doelen.filter((target) => target.soort === URGENT).map((target) => target.id));
  return data.nood.filter((entry) => hits.has(entry.id));
}
