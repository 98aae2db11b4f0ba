/**
 * Loading the prepared search in pieces: only what one question needs.
 *
 * The pieces are made by kansrijk/search_files.py; what is loaded adds up to the data that `search` takes. Who waits
 * for a piece before asking for the next waits longest, so what the typed letters need comes beside the head.
 */

import { loadData } from "./data.js";
import { own, stem } from "./dutch.js";
import { isStrange, mostErrors } from "./mending.js";
import { words } from "./names.js";
import { WordTable, unpackCounts, unpackSet, unpackWords } from "./packing.js";
import { readQuestion } from "./question.js";
import { sound } from "./sounds.js";

const FOLDER = "zoek";
/** What a key begins with that stands for a word's hints, beside the entries that have the word. */
const HINT = "~";
/** And what for the programmes that are looked for with that word. */
const ASKED = "?";
/** Kind of target -> the column that only counts for a question with such a target. */
const COLUMNS = { schooltype: "schooltypen", uitvoerder: "uitvoerders" };
const kept = emptyIndex();

/** What is there before the first question: nothing. */
export function emptyIndex() {
  const taal = { namen: {}, wijzers: {}, woorden: {}, drietallen: {}, zinnen: {}, vaste_zinnen: {} };
  return { geladen: new Map(), stukken: new Set(), termen: {}, gevraagd: {}, namen: {}, titels: [], behoeften: { lettergroepen: {}, taal } };
}

/** A piece, asked for once; after a failure it may be asked for again. */
function once(data, name, take) {
  if (!data.geladen.has(name)) {
    const coming = loadData(`${FOLDER}/${name}`).then(take);
    data.geladen.set(name, coming);
    coming.catch(() => data.geladen.delete(name));
  }
  return data.geladen.get(name);
}

/** Pieces that are there, each once. */
function loadPieces(data, names, take) {
  const wanted = [...new Set(names)].filter((name) => data.stukken.has(name));
  return Promise.all(wanted.map((name) => once(data, name, take)));
}

/** Which pieces there are, and the words that say little. */
const loadBegin = (data) => once(data, "begin", ({ stukken, vulwoorden, gewoon }) => {
  data.stukken = new Set(unpackWords(stukken)); // thousands: a browser makes a table of them five times as slowly
  Object.assign(data.behoeften.taal, { vulwoorden: unpackSet(vulwoorden), gewoon: unpackSet(gewoon) });
});

/** What every question needs. */
const loadHead = (data) => once(data, "hoofd", ({ behoeften, kolommen, ...rest }) => {
  const { taal, ...needs } = behoeften;
  Object.assign(data, rest, { kolommen: { ...kolommen } });
  Object.assign(data.behoeften, needs);
  const [stammen, delen] = [new WordTable(taal.stammen), new WordTable(taal.stammen, taal.delen)];
  Object.assign(data.behoeften.taal, taal, { stammen, delen });
});

const loadTerms = (data, terms) => loadPieces(
  data,
  // A piece that would be large is divided by four letters instead of three.
  terms.flatMap((term) => (term.startsWith("#") ? [`o-${term.slice(1)}`] : [`t-${term.slice(0, 3)}`, `t-${term.slice(0, 4)}`])),
  (piece) => {
    for (const [term, row] of Object.entries(piece)) {
      if (term.startsWith(HINT)) data.behoeften.taal.wijzers[term.slice(1)] = row;
      else if (term.startsWith(ASKED)) data.gevraagd[term.slice(1)] = row;
      else data.termen[term] = row;
    }
  },
);

/** The names and phrases that begin as one of these. */
const loadBeginnings = (data, firsts) => loadPieces(
  data,
  firsts.map((first) => `n-${first.slice(0, 2)}`),
  ({ namen, bekend, zinnen, vaste_zinnen }) => {
    const { taal } = data.behoeften;
    Object.assign(data.namen, namen);
    Object.assign(taal.namen, bekend);
    Object.assign(taal.zinnen, zinnen);
    Object.assign(taal.vaste_zinnen, vaste_zinnen);
  },
);

/** With what a name in these words can begin: one of them, and when that is one letter the next beside it. */
const nameBeginnings = (typed) => typed.map((_, i) => typed.slice(i).join(""));

/** The known words that a word with an error can be: those that sound like it and those that are about as long. */
async function loadMending(data, strange) {
  const { taal } = data.behoeften;
  const names = strange.flatMap((word) => {
    const most = mostErrors(word);
    const lengths = Array.from({ length: 2 * most + 1 }, (_, i) => word.length - most + i);
    return [`k-${sound(word).slice(0, 2)}`, ...lengths.map((length) => `w-${length}`)];
  });
  await Promise.all([
    once(data, "drietallen", (threes) => { taal.drietallen = unpackSet(threes); }),
    // A new table each time: what was worked out from one holds for that one only.
    loadPieces(data, names, (counts) => { taal.woorden = { ...taal.woorden, ...unpackCounts(counts) }; }),
  ]);
}

/** With what a phrase in the question can begin: its words as typed and mended, their stems and parts, and two words as one. */
function beginnings(typed, { woorden }, taal) {
  return [
    ...typed.map((word) => stem(word, taal)),
    ...woorden.flatMap((token, i) => {
      const joined = i + 1 < woorden.length ? [stem(token.woord + woorden[i + 1].woord, taal)] : [];
      return [token.woord, token.stam, ...token.delen, ...joined];
    }),
  ];
}

/** Whether a target says which vraagstukken a question is about. */
const pointsAtNeeds = ({ soort, id }, { onderwerpen }) => soort === "vraagstuk" || (soort === "onderwerp" && onderwerpen[id].length > 0);

/**
 * Data with all that this question touches; the same object grows with every question.
 * @param {string} question
 * @param {Object} [filters] of findEntries
 * @param {Object} [data] of emptyIndex
 * @returns {Promise<Object>} rejected with an Error in Dutch when a piece cannot be loaded
 */
export async function loadSearchData(question, filters = {}, data = kept) {
  // The small one first: what it says is asked for while the large one is still coming.
  const begin = loadBegin(data);
  const head = loadHead(data);
  await begin;
  const { taal } = data.behoeften;
  const typed = words(question);
  const said = typed.filter((word) => own(taal.vulwoorden, word) === undefined);
  const telling = said.filter((word) => own(taal.gewoon, word) === undefined);
  await Promise.all([head, loadBeginnings(data, [...nameBeginnings(typed), ...typed]), loadTerms(data, telling)]);
  const strange = said.filter((word) => isStrange(word, taal));
  if (strange.length > 0) await loadMending(data, strange);
  // Which words these are, their stems and their parts is known now; which phrases and hints they have is not.
  const read = readQuestion(question, taal);
  const content = read.woorden.filter((word) => own(taal.gewoon, word.woord) === undefined);
  const terms = (content.length > 0 ? content : read.woorden).flatMap((word) => [word.stam, ...word.delen]);
  const mended = new Map(read.verbeterd);
  await Promise.all([
    loadTerms(data, terms),
    loadBeginnings(data, [...nameBeginnings(typed.map((word) => mended.get(word) || word)), ...beginnings(typed, read, taal)]),
  ]);
  const { doelen } = readQuestion(question, taal);
  const kinds = new Set(doelen.map((target) => target.soort));
  const columns = [...Object.keys(COLUMNS).filter((kind) => kinds.has(kind)).map((kind) => COLUMNS[kind]), ...(filters.niveau ? ["niveaus"] : [])];
  const waiting = columns.map((name) => once(data, `kolom-${name}`, (column) => { data.kolommen[name] = column; }));
  if (!doelen.some((target) => pointsAtNeeds(target, data.behoeften))) {
    waiting.push(once(data, "letters", (piece) => Object.assign(data.behoeften.lettergroepen, piece)));
  }
  waiting.push(loadTerms(data, doelen.filter((target) => target.soort === "onderwerp").map((target) => `#${target.id}`)));
  await Promise.all(waiting);
  return data;
}

/** Where the title of each entry stands among those with the same first vraagstuk. */
function titlePlaces({ rijen, waarden }) {
  const counted = waarden.map(() => 0);
  // Rows that begin the same count together, with the first of them.
  const firsts = waarden.map(([about]) => waarden.findIndex(([other]) => other === about));
  return rijen.map((row) => (counted[firsts[row]] += 1) - 1);
}

/**
 * The titles of these entries, into `data.titels`.
 * @param {Object} data of loadSearchData
 * @param {number[]} positions
 */
export async function loadTitles(data, positions) {
  const { blok, kolommen: { vraagstukken }, titels } = data;
  data.plekken = data.plekken || titlePlaces(vraagstukken);
  await Promise.all(positions.map(async (position) => {
    const place = data.plekken[position];
    const [about] = vraagstukken.waarden[vraagstukken.rijen[position]];
    const name = ["titels", ...(about === undefined ? [] : [about]), Math.floor(place / blok)].join("-");
    titels[position] = (await once(data, name, (piece) => piece))[place % blok];
  }));
}
