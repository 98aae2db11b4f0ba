/**
 * Dutch words as the search sees them: their stems, and the parts of compounds.
 *
 * The twin of matcher/dutch.py. The word lists come with the prepared data ("taal").
 */

import { WordTable } from "./packing.js";

const VOWEL = /[aeiouy]/;
const CONSONANT = /[bcdfghjklmnpqrstvwxz]/;
const VERB_T = /[bfgklmnprw]/;
const SHORTEST_PART = 4;
const SHORTEST_REST = 3;
/** A longer word is none; taking it apart costs the square of its length. */
const LONGEST_COMPOUND = 60;
const SHORTEST_DIMINUTIVE = 6;
const JOINTS = ["", "s", "e", "en", "n"];

/**
 * What a table of prepared data has under a key; undefined for what every object has by itself.
 * @param {Object<string, any>|WordTable} table
 * @param {string} key
 */
export function own(table, key) {
  if (table instanceof WordTable) return table.get(key);
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

const isVowel = (letter) => letter !== undefined && VOWEL.test(letter);

/** Where Snowball's R1 and R2 begin. */
function regions(word) {
  const after = (start) => {
    for (let i = start + 1; i < word.length; i += 1) {
      if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
    }
    return word.length;
  };
  const r1 = after(0);
  return [Math.max(r1, 3), after(r1)];
}

const undouble = (word) => (/(?:kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word);

/** The y and i that count as consonants, as capitals. */
function marked(word) {
  let out = "";
  for (let i = 0; i < word.length; i += 1) {
    const c = word[i];
    const before = i > 0 ? word[i - 1] : "";
    const capital = (c === "y" && (i === 0 || isVowel(before || undefined)))
      || (c === "i" && i > 0 && isVowel(before) && i + 1 < word.length && isVowel(word[i + 1]));
    out += capital ? c.toUpperCase() : c;
  }
  return out;
}

/** Without an ending in -en, where Snowball allows that. */
function withoutEn(word, size, r1) {
  const rest = word.slice(0, word.length - size);
  if (rest.length >= r1 && rest !== "" && !isVowel(rest[rest.length - 1]) && !rest.endsWith("gem")) return undouble(rest);
  return word;
}

function plural(word, r1) {
  if (word.endsWith("heden")) return word.length - 5 >= r1 ? `${word.slice(0, -5)}heid` : word;
  for (const ending of ["ene", "en"]) {
    if (word.endsWith(ending)) return withoutEn(word, ending.length, r1);
  }
  for (const ending of ["se", "s"]) {
    if (word.endsWith(ending)) {
      const rest = word.slice(0, word.length - ending.length);
      const last = rest[rest.length - 1];
      return rest.length >= r1 && rest !== "" && !isVowel(last) && last !== "j" ? rest : word;
    }
  }
  return word;
}

function withoutE(word, r1) {
  if (word.endsWith("e") && word.length - 1 >= r1 && word.length > 1 && !isVowel(word[word.length - 2])) {
    return [undouble(word.slice(0, -1)), true];
  }
  return [word, false];
}

/** Without -heid, -ing, -ig, -lijk, -baar. */
function derived(given, r1, r2, hadE) {
  let word = given;
  if (word.endsWith("heid") && word.length - 4 >= r2 && word[word.length - 5] !== "c") {
    word = word.slice(0, -4);
    if (word.endsWith("en")) word = withoutEn(word, 2, r1);
  }
  if (word.endsWith("end") || word.endsWith("ing")) {
    if (word.length - 3 >= r2) {
      word = word.slice(0, -3);
      if (word.endsWith("ig") && word.length - 2 >= r2 && word[word.length - 3] !== "e") return word.slice(0, -2);
      return undouble(word);
    }
  } else if (word.endsWith("ig")) {
    if (word.length - 2 >= r2 && word[word.length - 3] !== "e") return word.slice(0, -2);
  } else if (word.endsWith("lijk")) {
    if (word.length - 4 >= r2) return withoutE(word.slice(0, -4), r1)[0];
  } else if (word.endsWith("baar")) {
    if (word.length - 4 >= r2) return word.slice(0, -4);
  } else if (word.endsWith("bar") && word.length - 3 >= r2 && hadE) {
    return word.slice(0, -3);
  }
  return word;
}

/**
 * Snowball's 'dutch_porter' stem of a word of the letters a-z and digits 0-9.
 * @param {string} given
 * @returns {string}
 */
export function porter(given) {
  let word = marked(given);
  const [r1, r2] = regions(word);
  const [bare, hadE] = withoutE(plural(word, r1), r1);
  word = derived(bare, r1, r2, hadE);
  const n = word.length;
  if (n >= 4 && !isVowel(word[n - 1]) && word[n - 1] !== "I" && /^(?:aa|ee|oo|uu)$/.test(word.slice(n - 3, n - 1))
    && !isVowel(word[n - 4])) {
    word = word.slice(0, -2) + word[n - 1];
  }
  return word.toLowerCase();
}

/** Without the ending of a diminutive: 'kindjes' -> 'kind', 'dochtertje' -> 'dochter'. */
function withoutJe(word) {
  const short = word.endsWith("jes") ? word.slice(0, -1) : word;
  if (!short.endsWith("je") || short.length < SHORTEST_DIMINUTIVE) return word;
  const rest = short.slice(0, -2);
  if (/[dkpsfgb]$/.test(rest)) return rest;
  return /[aeiouynlrw]t$/.test(rest) ? rest.slice(0, -1) : word;
}

/**
 * The stem of one folded word: 'gezinnen' and 'gezin' -> 'gezin', 'blowt' and 'blowen' -> 'blow'.
 * @param {string} word
 * @param {Object} language the prepared language
 * @returns {string}
 */
export function stem(word, language) {
  const plain = own(language.onregelmatig, word) || withoutJe(word);
  if (plain[0] === "=") return plain.slice(1);
  let found = porter(plain);
  if (found.length > 4 && found.endsWith("t") && VERB_T.test(found[found.length - 2])) found = found.slice(0, -1);
  const n = found.length;
  if (n > 3 && found[n - 1] === found[n - 2] && CONSONANT.test(found[n - 1])) found = found.slice(0, -1);
  const last = found[found.length - 1];
  if (found.length > 3 && (last === "z" || last === "v")) found = found.slice(0, -1) + (last === "z" ? "s" : "f");
  return found;
}

/**
 * The two stems that a longer word is made of: 'ziekteverzuim' -> ['ziekt', 'verzuim']; [] when it does not fall apart.
 * @param {string} word
 * @param {Object} language
 * @returns {string[]}
 */
export function compoundParts(word, language) {
  if (word.length > LONGEST_COMPOUND) return [];
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const tail = stem(word.slice(cut), language);
    if (own(language.delen, tail) === undefined || tail.length < SHORTEST_PART - 1) continue;
    for (const joint of JOINTS) {
      const head = word.slice(0, cut).endsWith(joint) ? word.slice(0, cut - joint.length) : "";
      if (head.length >= SHORTEST_REST + 1 && own(language.delen, stem(head, language)) !== undefined) {
        return [stem(head, language), tail];
      }
    }
  }
  return [];
}
