/**
 * The words of the language as kansrijk/packing.py wrote them short, made whole again.
 */

const [A, Z] = [65, 90];
/** A table is made whole by the first letters of its words: so many. */
const FIRST = 2;
/** Words that share fewer letters with the one before, with their first letters. A browser finds them faster than a loop does. */
const BEGINS = /A[^A-Z]{0,2}|B[^A-Z]?/g;
const SMALL = /[^A-Z]+/g;
const isCapital = (code) => code >= A && code <= Z;

/**
 * The words of one text: 'ApestEen' -> ['pest', 'pesten'].
 * @param {string} packed
 * @param {string} [from] the letters that the first of them shares some of
 */
export function unpackWords(packed, from = "") {
  const found = [];
  let before = from;
  // Plain loops here and below: this stands between a reader and the first answer, and they take a third of the time.
  for (let at = 0; at < packed.length;) {
    let end = at + 1;
    while (end < packed.length && !isCapital(packed.charCodeAt(end))) end += 1;
    before = before.slice(0, packed.charCodeAt(at) - A) + packed.slice(at + 1, end);
    found.push(before);
    at = end;
  }
  return found;
}

function asSet(words) {
  const found = {};
  for (const word of words) found[word] = 1;
  return found;
}

/**
 * A set of packed words of which only what is asked for is made whole: a question asks for a few of many thousands.
 */
export class WordTable {
  /**
   * @param {string} packed
   * @param {string} [marks] a 1 for each of the words that are in the set; without it they all are
   */
  constructor(packed, marks = "") {
    this.packed = packed;
    this.marks = marks;
    this.whole = new Map();
    /** First letters -> where in the text their words begin and end, and the number of the first. */
    this.places = new Map();
    let letters = "";
    let place = [0, 0, 0];
    let number = 0;
    for (const { 0: begin, index } of packed.matchAll(BEGINS)) {
      place[1] = index;
      if (marks !== "") number += packed.slice(place[0], index).replace(SMALL, "").length;
      place = [index, packed.length, number];
      letters = letters.slice(0, begin.charCodeAt(0) - A) + begin.slice(1);
      this.places.set(letters, place);
    }
  }

  /** 1 for a word of the set, else undefined. */
  get(word) {
    const letters = word.slice(0, FIRST);
    if (!this.whole.has(letters)) {
      const [start, end, number] = this.places.get(letters) || [0, 0, 0];
      const words = unpackWords(this.packed.slice(start, end), letters);
      this.whole.set(letters, new Set(this.marks === "" ? words : words.filter((_, i) => this.marks[number + i] === "1")));
    }
    return this.whole.get(letters).has(word) ? 1 : undefined;
  }
}

/** The words that `pack_words` made one text, as a table of prepared data. */
export const unpackSet = (packed) => asSet(unpackWords(packed));

/** The language of which kansrijk/packing.py `pack_language` made the long tables short. */
function unpackLanguage(packed) {
  const stems = unpackWords(packed.stammen);
  return {
    ...packed,
    stammen: asSet(stems),
    delen: asSet(stems.filter((_, i) => packed.delen[i] === "1")),
    zinnen: unpackPhrases(packed.zinnen),
    vaste_zinnen: unpackPhrases(packed.vaste_zinnen),
  };
}

/** Data of `prepare_needs` of which kansrijk/packing.py `pack_needs` made the language short. */
export function unpackNeeds(packed) {
  const taal = withThrees({ ...unpackLanguage(packed.taal), woorden: unpackCounts(packed.taal.woorden) });
  return { ...packed, taal };
}

/** The language with the sequences of three letters that follow from its words. */
function withThrees(language) {
  const { woorden, stammen } = language;
  return { ...language, drietallen: letterThrees(Object.keys({ ...woorden, ...stammen })) };
}

function unpackPhrases(together) {
  const found = {};
  for (const [targets, phrases] of together) {
    for (const phrase of phrases.split("|")) found[phrase] = targets;
  }
  return found;
}

/** The words with a number of which `pack_counts` made one text per number. */
export function unpackCounts(packed) {
  const found = {};
  for (const [number, words] of Object.entries(packed)) {
    for (const word of unpackWords(words)) found[word] = Number(number);
  }
  return found;
}

/** The words with a text each that kansrijk/packing.py `pack_rows` wrote short. */
export function unpackRows([words, texts]) {
  const rows = texts.split("|");
  return Object.fromEntries(unpackWords(words).map((word, n) => [word, rows[n]]));
}

/**
 * The sequences of three letters that stand in more than one of these words: the twin of `letter_threes` in
 * matcher/prepare_language.py.
 * @param {string[]} words each once
 */
function letterThrees(words) {
  const counted = new Map();
  for (const word of words) {
    for (let i = 0; i + 3 <= word.length; i += 1) {
      const three = word.slice(i, i + 3);
      counted.set(three, (counted.get(three) || 0) + 1);
    }
  }
  return asSet([...counted].filter(([, count]) => count > 1).map(([three]) => three).sort());
}
