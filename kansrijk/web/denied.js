/**
 * The words of a text that say what it is not about: 'het gaat niet om pesten', 'overgewicht pakken we al goed aan'.
 *
 * The twin of matcher/denied.py.
 */

import {
  AFTER_BAD, AFTER_WANTED, BACK, DENIED_KINDS, DENIED_RULES, SIGNS, TURNED, UNTURNED, WHO,
} from "./denied_rules.js";
import { own } from "./dutch.js";

const LONGEST = 40;
const FEW = 2;
const SHORT_QUESTION = 4;
const TURNS = ["maar", "wel", "echter"];
const INSTEAD = [...TURNS, "vooral"];
const ALSO = ["ook", "eveneens"];
const REASONS = ["want", "omdat", "terwijl", "hoewel", "toch", "doordat", "sinds"];
const AGAINST = [...TURNS, "toch", "hoewel", "terwijl"];
const MORE_OF_IT = ["een", "meer", "extra"];

/** One step of a rule as the table writes it: a mark, or words and endings. */
function stepOf(text) {
  if (["[", "]", "..", "."].includes(text)) return { mark: text };
  const words = new Set();
  const endings = [];
  for (const name of text.replace(/^!|[?*]$/g, "").split("/")) {
    for (const word of (own(DENIED_KINDS, name) ?? name).split(" ")) {
      if (word.startsWith("-")) endings.push(word.slice(1));
      else if (word !== "") words.add(word);
    }
  }
  return {
    mark: "", words, endings, other: text.startsWith("!"), maybe: text.endsWith("?"), many: text.endsWith("*"),
  };
}

const holds = (step, word) => (step.words.has(word) || step.endings.some((end) => word.endsWith(end))) !== step.other;

const made = { kinds: new Map(), rules: undefined };

function is(kind, word) {
  if (!made.kinds.has(kind)) made.kinds.set(kind, stepOf(kind));
  return holds(made.kinds.get(kind), word);
}

/** The rules, made from the table when a text first has a sign of a denial in it. */
function rules() {
  made.rules ??= DENIED_RULES.map(([pattern, unless, beside, turn]) => ({
    steps: pattern.split(" ").map(stepOf),
    unless: stepOf(unless.split(" ").join("/")),
    beside: stepOf(beside.split(" ").filter((word) => word !== WHO).join("/")),
    nobody: beside.split(" ").includes(WHO),
    turn,
  }));
  return made.rules;
}

/**
 * The places of the words that say what a text is not about.
 * @param {string[]} typed
 * @param {number[]} clauses the number of the clause of each word
 * @returns {Set<number>}
 */
export function deniedWords(typed, clauses) {
  const found = new Set();
  if (!typed.some((word) => SIGNS.has(word))) return found;
  const parts = partsOf(typed, clauses);
  const said = parts.map((places) => places.map((i) => typed[i]));
  parts.forEach((places, number) => {
    const before = said[number - 1] || [];
    const span = spanOf(said[number], before, said[number + 1] || []);
    if (span === null) return;
    const { start, end, begin, until } = span;
    const told = said[number].slice(start, end).some((word) => !is("THIS", word));
    const asked = before.length > 0 && before.length <= SHORT_QUESTION && !before.some((word) => is("ASKED", word));
    if (told || asked) places.slice(begin, until).forEach((place) => found.add(place));
    if (!told && asked) parts[number - 1].forEach((place) => found.add(place));
  });
  return found;
}

/** The places of the words of each part: what stands between commas, what 'maar' turns, and what has its own verb. */
function partsOf(typed, clauses) {
  const parts = [];
  typed.forEach((word, i) => {
    const turned = TURNS.includes(word) && !(i > 0 && TURNS.includes(typed[i - 1]));
    const goesOn = word === "en" && i + 1 < typed.length && is("GOES_ON", typed[i + 1]);
    if (i === 0 || clauses[i] !== clauses[i - 1] || turned || REASONS.includes(word) || goesOn) parts.push([]);
    parts[parts.length - 1].push(i);
  });
  return parts;
}

/**
 * What one part says that it is not about (start to end), with the words that deny it (begin to until), or null.
 *
 * When that is only a word like 'dat', it is about the part before it.
 */
function spanOf(said, before, after) {
  if (said.length > LONGEST || !said.some((word) => SIGNS.has(word))) return null;
  const back = said.some((word, i) => turnsBack(said, word, i));
  for (const rule of rules()) {
    if (back && rule.turn !== TURNED) continue;
    if (said.some((word) => holds(rule.unless, word)) || !isTurn(rule.turn, before, after)) continue;
    const span = fit(rule.steps, 0, said, 0, 0, 0);
    if (span === null) continue;
    const [start, end] = ownClause(said, span);
    const who = rule.nobody && isWho(said.slice(end < said.length ? start : 0));
    // 'Niets te doen' is a need of its own, but not in 'aan alcohol hoeven we niets te doen'.
    if (!who && !said.slice(start, end).some((word) => holds(rule.beside, word))) {
      const on = said.indexOf("en", end);
      const nots = said.map((word, i) => (i < start && is("NOT", word) ? i : -1)).filter((i) => i >= 0);
      return { start, end, begin: nots.pop() ?? start, until: on < 0 ? said.length : on };
    }
  }
  return null;
}

/** 'Nog niets', 'onvoldoende', 'hoe': what is said is no denial. 'Nog een programma' is more of the same. */
const turnsBack = (said, word, i) => BACK.has(word) && !(word === "nog" && MORE_OF_IT.includes(said[i + 1]));

/** Whether what stands before and after a part is as a rule wants it: something else instead, or no 'but'. */
function isTurn(turn, before, after) {
  if (turn === TURNED) {
    const instead = INSTEAD.includes(after[0]) && !after.slice(0, 3).some((word) => ALSO.includes(word));
    return instead || before[0] === "wel";
  }
  if (turn === AFTER_BAD || turn === AFTER_WANTED) return before.some((word) => is(turn.split(" ")[1], word));
  if (turn !== UNTURNED || !AGAINST.includes(after[0])) return true;
  // 'Maar niet voor …' and 'maar eenzaamheid wel' go on about something else; 'maar het helpt niet' does not.
  return after[0] === "wel" || after[1] === "wel" || (after.length > 1 && is("ABOUT", after[1]));
}

/** Where the brackets of a rule stand when its steps fit the words from `at` to the end, or null. */
function fit(steps, first, said, at, start, end) {
  for (let number = first; number < steps.length; number += 1) {
    const step = steps[number];
    if (step.mark === "[") start = at;
    else if (step.mark === "]") end = at;
    else if (step.mark !== "") {
      const most = step.mark === ".." ? said.length : Math.min(at + FEW, said.length);
      for (let there = at; there <= most; there += 1) {
        const found = fit(steps, number + 1, said, there, start, end);
        if (found !== null) return found;
      }
      return null;
    } else if (step.many) {
      while (at < said.length && holds(step, said[at])) at += 1;
    } else if (at < said.length && holds(step, said[at])) at += 1;
    else if (!step.maybe) return null;
  }
  return at === said.length ? [start, end] : null;
}

/** 'Roken neemt toe en alcohol speelt hier niet' denies only alcohol; 'roken en alcohol spelen hier niet' both. */
function ownClause(said, [start, end]) {
  if (end < said.length) {
    for (let i = end - 1; i > start; i -= 1) {
      if (said[i] === "en" && said.slice(start, i).filter((word) => !is("SMALL", word)).length > 1) return [i + 1, end];
    }
  }
  return [start, end];
}

/** 'De vaders zien we hier niet' and 'onze kinderen spelen hier niet' are needs. */
function isWho(said) {
  const head = said.find((word) => !is("SMALL", word));
  return head !== undefined && is("PERSON", head);
}
