/**
 * Loading the prepared search in pieces: only what one question needs.
 *
 * The pieces are made by kansrijk/search_files.py; what is loaded adds up to the data that `search` takes.
 */

import { loadData } from "./data.js";
import { own } from "./dutch.js";
import { isStrange } from "./mending.js";
import { words } from "./names.js";
import { unpackCounts, unpackLanguage, withThrees } from "./packing.js";
import { readQuestion } from "./question.js";

const FOLDER = "zoek";
/** What a key begins with that stands for a word's hints, beside the entries that have the word. */
const HINT = "~";
/** And what for the programmes that are looked for with that word. */
const ASKED = "?";
let known = null;

async function head() {
  if (known === null) {
    const data = await loadData(`${FOLDER}/hoofd`);
    const { behoeften } = data;
    known = {
      ...data,
      termen: {},
      gevraagd: {},
      namen: {},
      titels: [],
      behoeften: { ...behoeften, lettergroepen: {}, taal: { ...unpackLanguage(behoeften.taal), woorden: {}, drietallen: {}, namen: {}, wijzers: {} } },
      geladen: new Set(),
    };
  }
  return known;
}

async function once(data, name, take) {
  if (data.geladen.has(name)) return;
  take(await loadData(`${FOLDER}/${name}`));
  data.geladen.add(name);
}

/** Pieces that are there, each once. */
function loadPieces(data, names, take) {
  const wanted = [...new Set(names)].filter((name) => own(data.stukken, name) !== undefined);
  return Promise.all(wanted.map((name) => once(data, name, take)));
}

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

const loadNames = (data, typed) => loadPieces(data, typed.map((word) => `n-${word.slice(0, 2)}`), (piece) => {
  Object.assign(data.namen, piece.namen);
  Object.assign(data.behoeften.taal.namen, piece.bekend);
});

/**
 * Data with all that this question touches; the same object grows with every question.
 * @param {string} question
 * @returns {Promise<Object>} rejected with an Error in Dutch when a piece cannot be loaded
 */
export async function loadSearchData(question) {
  const data = await head();
  const { taal } = data.behoeften;
  const typed = words(question);
  await loadNames(data, typed);
  const strange = typed.filter((word) => own(taal.vulwoorden, word) === undefined && isStrange(word, taal));
  if (strange.length > 0) {
    await once(data, "woorden", (piece) => {
      Object.assign(taal, withThrees({ ...taal, woorden: unpackCounts(piece) }));
    });
  }
  const subjects = () => readQuestion(question, taal).doelen.filter((target) => target.soort === "onderwerp");
  const read = readQuestion(question, taal);
  const content = read.woorden.filter((word) => own(taal.gewoon, word.woord) === undefined);
  const terms = (content.length > 0 ? content : read.woorden).flatMap((word) => [word.stam, ...word.delen]);
  const waiting = [loadTerms(data, terms), loadNames(data, read.verbeterd.map(([, word]) => word))];
  if (!read.doelen.some((t) => t.soort === "vraagstuk" || t.soort === "onderwerp")) {
    waiting.push(once(data, "letters", (piece) => Object.assign(data.behoeften.lettergroepen, piece)));
  }
  await Promise.all(waiting);
  // Only with the hints of its words is it known which subjects a question is about.
  await loadTerms(data, subjects().map((target) => `#${target.id}`));
  return data;
}

/**
 * The titles of these entries, into `data.titels`.
 * @param {Object} data of loadSearchData
 * @param {number[]} positions
 */
export async function loadTitles(data, positions) {
  const blocks = [...new Set(positions.map((position) => Math.floor(position / data.blok)))];
  await Promise.all(blocks.map((block) => once(data, `titels-${block}`, (titles) => {
    titles.forEach((title, i) => { data.titels[block * data.blok + i] = title; });
  })));
}
