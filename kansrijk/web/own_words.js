/**
 * What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.
 *
 * The twin of matcher/own_words.py.
 */

import { own } from "./dutch.js";
import { overlapYears, preventiveLevels } from "./fit.js";
import { nearLines } from "./lines.js";
import { told } from "./phrases.js";
import { MEANINGS } from "./question.js";
import { POINTS_AT } from "./wanted.js";

const MOST_TOLD = 3;
const ABOUT_ELSE = 50;
const MOST_WORDS = 4;
const MOST_RARE = 2;
const LONG = 8;
const FEW = 8;
const SAYS_MORE = 2;

/**
 * The programmes that the words of a need point at; see `own_words` in matcher/own_words.py.
 * @param {Object} read as `readQuestion` gives it
 * @param {Object} model
 * @param {string[]} about the vraagstukken that were read in it
 * @returns {{like: Map<string, {share: number, typed: string[]}>, words: Map<string, string[]>, specific: boolean, whole: Set<string>, several: Set<string>}}
 */
export function ownWords(read, model, about) {
  const programmes = model.programmas.filter((p) => p.status !== "concept");
  const { taal } = model.behoeften;
  const isAside = ({ woord, stam }) => own(taal.wie_of_plan, stam) !== undefined || /^[0-9]+$/.test(woord);
  const { targets, whose } = targetsOf(read, model.behoeften.van_waar);
  const aside = new Set([...read.woorden.filter(isAside).map(({ getypt }) => getypt), ...whose]);
  const thingOf = thingsIn(read, taal);
  const tells = tellersOf(targets, [...thingOf.keys()].filter((word) => !aside.has(word)), aside);
  const daily = new Set(read.woorden.filter(({ stam }) => own(taal.alledaags, stam) !== undefined).map(({ getypt }) => getypt));
  const meant = new Set(targets.filter(({ gok }) => !gok).flatMap(({ woorden }) => woorden.split(" ")));
  const saysMore = (typed) => {
    const said = typed.filter((word) => thingOf.has(word) && !aside.has(word));
    return new Set(said.map((word) => thingOf.get(word))).size >= SAYS_MORE && !said.every((word) => daily.has(word));
  };
  const like = nearLines(read, model)
    .filter(([, { typed }]) => tells.some((tell) => tell.every((word) => typed.includes(word))))
    .filter(([, { typed }]) => typed.some((word) => meant.has(word)) || saysMore(typed));
  const found = new Map(like.map(([position, row]) => [programmes[position].id, row]));
  lift(found, new Set(programmes.filter((p) => p.vraagstukken.some((v) => about.includes(v))).map(({ id }) => id)));
  const isOwn = (p) => p.vraagstukken.some((v) => about.includes(v)) && preventiveLevels(p).length > 0;
  const ownOnes = programmes.filter(isOwn);
  if (!ownOnes.some(({ id }) => found.has(id) && found.get(id).share >= POINTS_AT)) {
    for (const [id, words] of speakOfIt(read, ownOnes)) found.set(id, { share: POINTS_AT, typed: found.get(id)?.typed ?? words });
  }
  const things = new Set(thingOf.values()).size;
  const those = (is) => new Set([...found].filter(([, { typed }]) => is(typed)).map(([id]) => id));
  const subjectOf = subjectIn(read, targets, model, aside);
  const pointed = new Map([...found].map(([id, { share, typed }]) => [id, { share, typed: subjectOf(typed) }]));
  const wordsOf = (id, typed) => {
    if (pointed.get(id).typed.length) return pointed.get(id).typed;
    const own = typed.filter((word) => thingOf.has(word) && !aside.has(word));
    return rarest(own.length ? own : typed, read, model);
  };
  return {
    like: pointed,
    words: new Map([...found].map(([id, { typed }]) => [id, wordsOf(id, typed)])),
    specific: things >= SAYS_MORE && ownOnes.some(({ id }) => found.has(id)),
    whole: those((typed) => typed.length * 2 > things),
    several: those(saysMore),
  };
}

/** Measure what is about the vraagstuk against the nearest of these, and not against something else that is nearer. */
function lift(found, aboutIt) {
  const nearest = Math.max(0, ...[...found].filter(([id]) => aboutIt.has(id)).map(([, { share }]) => share));
  for (const [id, { share, typed }] of found) {
    if (aboutIt.has(id)) found.set(id, { share: Math.floor((1000 * share) / nearest), typed });
  }
}

/** The programmes that are about a subject that a need names, with the words that name it. */
function speakOfIt({ doelen }, programmes) {
  const named = new Map();
  for (const { soort, id, woorden, gok } of doelen) {
    if (soort === "onderwerp" && !gok) named.set(id, [...(named.get(id) ?? []), ...woorden.split(" ")]);
  }
  const subjectsOf = ({ onderwerpen }) => [...named.keys()].filter((s) => Object.values(onderwerpen).some((all) => all.includes(s)));
  return programmes
    .map((p) => [p.id, [...new Set(subjectsOf(p).flatMap((s) => named.get(s)))]])
    .filter(([, words]) => words.length > 0);
}

/** What a need is about, and the words as typed that only say where: the subjects `where` count when nothing else was read. */
function targetsOf({ doelen }, where) {
  const every = doelen.filter(({ soort }) => MEANINGS.includes(soort));
  const about = every.filter(({ id }) => !where.includes(id));
  if (about.every(({ gok }) => gok)) return { targets: every, whose: [] };
  const wordsOf = (targets) => targets.flatMap(({ woorden }) => woorden.split(" "));
  const said = wordsOf(about);
  return { targets: about, whose: wordsOf(every).filter((word) => !said.includes(word)) };
}

/** The words, as typed, of which a line must have some to be like the question; of one that is more, all. */
function tellersOf(targets, loose, aside) {
  const phrases = targets.map(({ woorden }) => woorden.split(" "));
  return [...loose.map((word) => [word]), ...phrases.filter((phrase) => phrase.every((word) => aside.has(word)))];
}

/**
 * Which of some words name a subject, the longest few of them: 'messen', 'lopen' only where all of 'weg lopen' is, and
 * long words that few programmes have, as 'bevalling'. Of other words, as 'rond' and 'laatste', nobody understands why they are a reason.
 */
function subjectIn({ woorden }, targets, model, aside) {
  const { zinnen, overal } = model.behoeften.taal;
  const said = targets.filter(({ gok }) => !gok).map((target) => target.woorden.split(" "));
  const phrases = said.filter((phrase) => new Set(phrase).size > 1);
  const alone = new Set(said.filter((phrase) => new Set(phrase).size === 1).flat());
  for (const { stam, getypt } of woorden) {
    const isTold = told(own(zinnen, stam)).some(([soort]) => MEANINGS.includes(soort));
    if (isTold || ([...getypt].length >= LONG && programmesWith(stam, model) <= FEW)) alone.add(getypt);
  }
  for (const word of aside) alone.delete(word);
  for (const { stam, getypt } of woorden) if (own(overal, stam) !== undefined) alone.delete(getypt);
  return (typed) => {
    const given = new Set(typed);
    const whole = new Set(phrases.filter((phrase) => phrase.every((word) => given.has(word))).flat());
    const words = typed.filter((word) => alone.has(word) || whole.has(word));
    const order = words.map((_, n) => n).sort((a, b) => words[b].length - words[a].length || a - b);
    return order.slice(0, MOST_WORDS).sort((a, b) => a - b).map((n) => words[n]);
  };
}

/** How many programmes have a stem in their lines. */
function programmesWith(stem, { gevraagd }) {
  const row = own(gevraagd, stem);
  return row === undefined ? 0 : row.split(" ").length / 2;
}

/** The two of some words that the lines of the fewest programmes have, in the order in which they were typed. */
function rarest(words, { woorden }, model) {
  const letters = words.filter((word) => !/^[0-9]+$/.test(word));
  const typed = letters.length ? letters : words;
  const stems = new Map(woorden.map(({ getypt, stam }) => [getypt, stam]));
  const many = typed.map((word) => programmesWith(stems.get(word) ?? "", model));
  const order = typed.map((_, n) => n).sort((a, b) => many[a] - many[b] || a - b);
  return order.slice(0, MOST_RARE).sort((a, b) => a - b).map((n) => typed[n]);
}

/** What a need says: of each word that tells something the phrase it is part of; else itself. */
function thingsIn({ doelen, woorden }, { gewoon, overal }) {
  const phrases = doelen.filter(({ soort }) => MEANINGS.includes(soort)).map((target) => target.woorden);
  const found = new Map();
  for (const { woord, stam, getypt } of woorden) {
    if (own(gewoon, woord) !== undefined || own(overal, stam) !== undefined) continue;
    let longest = getypt;
    let most = 0;
    for (const phrase of phrases) {
      if (phrase.length > most && phrase.split(" ").includes(getypt)) [longest, most] = [phrase, phrase.length];
    }
    found.set(getypt, longest);
  }
  return found;
}

/**
 * The programmes of `places` that the words point at most, suggested or not: what a document says.
 * @param {Object} said as `ownWords` gives it
 * @param {Map<string, {rang: number|null, reden: {veld: string, tekst: string}|null}>} places
 * @param {Map<string, Object>} programmes
 * @param {{ages: number[]|null, understood: boolean}} need the ages it names, and whether a vraagstuk was found in it
 * @returns {Object[]}
 */
export function nearOnes({ like, words, whole, several }, places, programmes, { ages, understood }) {
  const isElse = (id) => understood && places.get(id).reden?.veld === "vraagstukken";
  const worth = (id, share) => (isElse(id) ? Math.floor((share * ABOUT_ELSE) / 100) : share);
  return [...like]
    .filter(([id]) => places.has(id) && (understood ? !isElse(id) || several.has(id) : whole.has(id)))
    .filter(([id]) => isFor(programmes.get(id).leeftijd, ages))
    .map(([id, { share }]) => ({ id, worth: worth(id, share) }))
    .filter((one) => one.worth >= POINTS_AT)
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOLD)
    .map(({ id }) => ({ id, naam: programmes.get(id).naam, woorden: [...words.get(id)], ...places.get(id) }));
}

/** Whether a programme is for some of the ages that a need names, or we do not know. */
function isFor(own, ages) {
  return own === null || ages === null || overlapYears(own, ages) > 0;
}
