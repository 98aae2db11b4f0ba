/**
 * The words of the language as kansrijk/packing.py wrote them short, made whole again.
 */

/**
 * The words of one text: 'ApestEen' -> ['pest', 'pesten'].
 * @param {string} packed
 */
export function unpackWords(packed) {
  let before = "";
  return (packed.match(/[A-Z][^A-Z]*/g) || []).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    return before;
  });
}

const asSet = (words) => Object.fromEntries(words.map((word) => [word, 1]));

/** The language of which kansrijk/packing.py `pack_language` made the long tables short. */
export function unpackLanguage(packed) {
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
export function withThrees(language) {
  const { woorden, stammen } = language;
  return { ...language, drietallen: letterThrees(Object.keys({ ...woorden, ...stammen })) };
}

const unpackPhrases = (together) => Object.fromEntries(
  together.flatMap(([targets, phrases]) => phrases.split("|").map((phrase) => [phrase, targets])),
);

/** The words with a number of which `pack_counts` made one text per number. */
export function unpackCounts(packed) {
  return Object.fromEntries(
    Object.entries(packed).flatMap(([number, words]) => unpackWords(words).map((word) => [word, Number(number)])),
  );
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
