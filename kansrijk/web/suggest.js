/**
 * Suggestions, chosen one after another by what each adds to what is there and to what was suggested before it.
 *
 * The twin of matcher/suggest.py and matcher/weighed.py.
 */

import { Answer } from "./answering.js";
import { GEDEKT, ZWAK } from "./coverage.js";
import { yearOf } from "./evidence.js";
import { overlapYears, preventiveLevels } from "./fit.js";
import { PerKind } from "./kinds.js";
import { POINT, points } from "./measures.js";
import { fill, joinWords, rangeText } from "./sentences.js";
import { CAN_WAIT, leavesOpen, ownShare } from "./wanted.js";

const FULL = 100;
const MOST_URGENT = 3;
const CHOSEN_ONE_BY_ONE = 30;
const MOST_ALTERNATIVES = 3;

/** What candidates have in common that are alike in one thing; see kinds.js. */
export class Shared {
  constructor() {
    this.place = new PerKind();
    this.proof = new PerKind();
    this.fit = new PerKind();
  }
}

/** One programme that may be suggested, with what does not change while others are chosen. */
export class Candidate {
  /**
   * @param {Object} programme
   * @param {Object} asker
   * @param {Object} asked as `understand` gives it
   * @param {Object} grid
   * @param {boolean} stopped
   * @param {Shared} shared what candidates that are alike have in common, filled by the first of them
   */
  constructor(programme, asker, asked, grid, stopped, shared) {
    const { model } = grid;
    this.programme = programme;
    this.model = model;
    this.stopped = stopped;
    this.most = asked.most;
    this.evidence = grid.verdict(programme);
    this.rank = grid.ladder[this.evidence.niveau].rang;
    this.numbers = grid.reach.get(programme.id) || [];
    const { fit, place, proof } = grid.kinds.get(programme.id);
    this.kind = place;
    const parts = shared.place.get(place, () => this.placeParts(grid, asker, asked));
    [this.cells, this.urgency, this.ever, this.about, this.need, this.needText, this.beside, this.percent, this.age, this.ageText] = parts;
    [this.worth, this.worthText] = this.ownWordsPart(asked.wanted.get(this.about).pointed(programme.id));
    this.staysOpen = this.cells.map(({ vraagstuk }) => leavesOpen(asked.wanted.get(vraagstuk).pointed(programme.id), model));
    // A dispute can be about one level only; then it counts which cells there are.
    const disputed = programme.bewijs.betwist !== null;
    [this.proof, this.proofText] = disputed
      ? this.proofPart(grid)
      : shared.proof.get(proof, () => this.proofPart(grid));
    [this.ready, this.readyText] = this.readinessPart();
    [this.place, this.placeText] = shared.fit.get(fit, () => this.placePart(asker));
    // What is for others than those who were meant is no gap in the answer, whatever every region should have.
    this.isBase = Boolean(programme.basis) && this.beside === "";
    const asks = this.isBase ? 100 : model.keuzes.andere_jeugdigen;
    this.basis = programme.basis ? this.share("basisaanbod", asks, 100) : 0;
    this.fresh = 0;
    this.first = null; // what it could add before anything was chosen
    this.gap = 0;
    this.score = 0;
  }

  // The parts of the score, each in 1/10,000 of the whole.

  share(kind, numerator, denominator) {
    return Math.floor((this.model.gewichten[kind] * numerator) / denominator);
  }

  /** [cells, urgency of each, the most it can add, what it is about, and the parts of need and age with their words]. */
  placeParts(grid, asker, asked) {
    const phases = new Map(this.model.leeftijdsfasen.map((phase) => [phase[0], phase]));
    const cells = this.numbers.map((n) => grid.cells[n]);
    const answer = new Answer(this.programme, asked, asker, this.model);
    // What is beside the question can wait, however urgent the question is.
    const most = answer.beside ? CAN_WAIT : MOST_URGENT;
    const urgency = cells.map(({ vraagstuk, leeftijdsfase }) =>
      Math.min(asked.wanted.get(vraagstuk).urgencyIn(phases.get(leeftijdsfase)), answer.level.get(vraagstuk), most),
    );
    const ever = FULL * urgency.reduce((sum, u) => sum + u, 0);
    const need = [answer.about, this.share("behoefte", answer.value, 100 * MOST_URGENT), answer.text, answer.beside, answer.percent];
    return [cells, urgency, ever, ...need, ...this.agePart(asker)];
  }

  /** How much of an answer it is by the own words, of a thousand, and the words for that; "" when nobody said more than a subject, or when it is beside the question. */
  ownWordsPart(pointed) {
    const { zinnen } = this.model;
    if (this.beside || (pointed.share > 0 && pointed.typed.length === 0)) return [ownShare(pointed, this.model), ""];
    const woorden = joinWords(pointed.typed.map((naam) => fill(zinnen, "aanhaling", { naam })));
    const text = pointed.share > 0 ? fill(zinnen, "eigen-woorden", { woorden }) : zinnen["eigen-woorden-anders"];
    return [ownShare(pointed, this.model), text];
  }

  proofPart(grid) {
    const { zinnen, binnen_zin: labels, keuzes } = this.model;
    const found = this.evidence;
    let levels = [];
    let contested = [];
    if (this.programme.bewijs.betwist !== null) {
      const all = preventiveLevels(this.programme);
      levels = all.filter((n) => this.cells.some((c) => c.preventieniveau === n));
      if (!levels.length) levels = all;
      contested = levels.filter((n) => grid.verdict(this.programme, n).betwist);
    }
    let share = grid.ladder[found.niveau].weging * 100;
    if (found.verlopen) share = Math.floor((share * (100 - keuzes.aftrek_verlopen)) / 100);
    if (contested.length) {
      const most = 100 * levels.length;
      share = Math.floor((share * (most - keuzes.aftrek_betwist * contested.length)) / most);
    }
    const names = contested.map((n) => labels.preventieniveaus[n]).join(", ");
    const jaar = yearOf(found);
    const text = fill(zinnen, "bewijs", {
      niveau: labels.bewijsniveaus[found.niveau],
      jaar: jaar ? fill(zinnen, "bewijs-jaar", { jaar }) : "",
      verlopen: found.verlopen ? zinnen["bewijs-verlopen"] : "",
      betwist: contested.length ? fill(zinnen, "bewijs-betwist", { niveaus: names }) : "",
    });
    return [this.share("bewijs", share, POINT), text];
  }

  readinessPart() {
    const { zinnen, keuzes } = this.model;
    const { handleiding: manual, training } = this.programme;
    let share = 0;
    for (const name of ["handleiding", "training", "eigenaar"]) {
      if (this.programme[name]) share += keuzes[name];
    }
    let text;
    if (manual && training) {
      text = zinnen["gereedheid-alles"];
    } else if (manual) {
      const rest = zinnen[training === 0 ? "training-nee" : "training-onbekend"];
      text = fill(zinnen, "gereedheid-handleiding", { training: rest });
    } else if (training) {
      const rest = zinnen[manual === 0 ? "handleiding-nee" : "handleiding-onbekend"];
      text = fill(zinnen, "gereedheid-training", { handleiding: rest });
    } else {
      text = zinnen[manual === 0 && training === 0 ? "gereedheid-zonder" : "gereedheid-geen"];
    }
    return [this.share("gereedheid", share, 100), text];
  }

  agePart(asker) {
    const own = this.programme.leeftijd;
    const years = own[1] - own[0];
    const { zinnen } = this.model;
    const text = fill(zinnen, "leeftijd", { eigen: rangeText(zinnen, own[0], own[1]) });
    const shared = overlapYears(own, asker.leeftijd);
    return [years > 0 ? this.share("leeftijd", shared, years) : this.share("leeftijd", 1, 1), text];
  }

  placePart(asker) {
    const { zinnen, binnen_zin: labels } = this.model;
    const own = this.model.organisatietypen[asker.type].settings;
    const shared = this.programme.settings.filter((s) => own.includes(s));
    const plekken = shared.map((s) => labels.settings[s]).join(", ");
    const text = shared.length ? fill(zinnen, "setting", { plekken }) : zinnen["setting-vrij"];
    const { uitvoerders: doers } = this.programme;
    const people = this.model.eigen_mensen[asker.type];
    const whole = this.share("setting", 1, 1);
    if (!people.length) return [whole, text];
    if (doers !== null && doers.some((u) => people.includes(u))) return [whole, `${text} ${zinnen["uitvoering-eigen"]}`];
    let who = zinnen["uitvoering-onbekend"];
    if (doers !== null) {
      const wie = joinWords(doers.map((u) => labels.uitvoerders[u]));
      who = doers.length ? fill(zinnen, "uitvoering-anderen", { wie }) : zinnen["uitvoering-vrij"];
    }
    return [this.share("setting", this.model.keuzes.anderen_voeren_uit, 100), `${text} ${who}`];
  }

  // What changes while others are chosen.

  /**
   * Its score now: what it can still add, given how open its cells are (by number of the cell).
   * @param {number[]} openness
   * @returns {number}
   */
  weigh(openness) {
    const { keuzes } = this.model;
    let now = 0;
    let urgent = 0;
    for (let i = 0; i < this.numbers.length; i += 1) {
      const rest = this.leftOf(openness, i);
      now += this.urgency[i] * rest;
      if (rest > 0 && this.urgency[i] > urgent) urgent = this.urgency[i];
    }
    if (this.first === null) this.first = now;
    if (this.isBase) {
      const own = this.urgency.length ? Math.max(...this.urgency) : this.most;
      const minimum = keuzes.nieuw_minimum_basis * 100;
      const share = this.first ? Math.floor(((POINT - minimum) * now) / this.first) : POINT - minimum;
      this.fresh = Math.floor(((minimum + share) * this.haste(own)) / 100);
    } else {
      const minimum = keuzes.nieuw_minimum * 100;
      const share = this.ever ? Math.floor(((POINT - minimum) * now) / this.ever) : 0;
      this.fresh = minimum + Math.floor((share * this.haste(urgent)) / 100);
    }
    this.fresh = Math.floor((this.fresh * this.worth) / 1000);
    const full = keuzes.gaten_vol * MOST_URGENT * FULL;
    this.gap = Math.floor((this.share("gaten", Math.min(now, full), full) * this.worth) / 1000);
    // Even where every real answer is a weak one, what is beside the question does not come before these.
    this.fresh = Math.floor((this.fresh * this.percent) / 100);
    this.gap = Math.floor((this.gap * this.percent) / 100);
    this.score =
      this.basis + this.gap + this.part(this.need) + this.part(this.proof) + this.part(this.ready) +
      this.part(this.age) + this.part(this.place);
    return this.score;
  }

  /** What it can fill of one of its places: what it would leave open itself, it does not. */
  leftOf(openness, i) {
    const rest = openness[this.numbers[i]];
    return rest > this.staysOpen[i] ? rest : 0;
  }

  /** Percent that is left for who answers, at best, something this urgent while something else is more so. */
  haste(urgent) {
    if (urgent >= this.most) return 100;
    return this.model.keuzes[urgent <= 1 ? "kan_wachten" : "kan_even_wachten"];
  }

  /** What is left of a part of the score. */
  part(amount) {
    return Math.floor((amount * this.fresh) / POINT);
  }

  /**
   * The reasons of the document; they add up to `weigh`. `gaps` are the words about gaps.
   * @param {string} gaps
   * @returns {Object[]}
   */
  reasons(gaps) {
    const { basis, zinnen } = this.model;
    const { bronnen } = this.programme;
    const found = [];
    if (this.programme.basis) {
      const key = this.stopped ? "basisaanbod-gestopt" : "basisaanbod";
      found.push(reason("basisaanbod", fill(zinnen, key, { paragraaf: basis.paragraaf }), this.basis, basis.bron));
    }
    found.push(
      reason("behoefte", this.needText + this.worthText, this.part(this.need), bronnen.behoefte),
      reason("bewijs", this.proofText, this.part(this.proof), this.evidence.bron),
      reason("gaten", gaps, this.gap, null),
      reason("gereedheid", this.readyText, this.part(this.ready), bronnen.gereedheid),
      reason("leeftijd", this.ageText, this.part(this.age), bronnen.leeftijd),
      reason("setting", this.placeText, this.part(this.place), bronnen.setting),
    );
    return found;
  }

  /** Whether it comes before another: more to add, then stronger evidence, then the id. */
  isBefore(other) {
    if (this.score !== other.score) return this.score > other.score;
    if (this.rank !== other.rank) return this.rank > other.rank;
    return this.programme.id < other.programme.id;
  }
}

function reason(soort, tekst, amount, bron) {
  return { soort, tekst, bijdrage: points(amount), bron: bron ?? null };
}

/** One suggestion as it stood when it was chosen; `gaps` is what `gapsOf` says of it. */
class Choice {
  constructor(candidate, gaps) {
    this.candidate = candidate;
    this.score = candidate.score;
    this.programme = candidate.programme;
    this.fills = gaps.fills;
    this.alternativeTo = gaps.alternativeTo;
    this.reasons = candidate.reasons(gaps.text);
  }
}

/** What a candidate fills of what is open now, or else beside which programmes it stands, and the words for that. */
function gapsOf(candidate, openness, takenBy, grid) {
  const left = candidate.cells.filter((_, i) => candidate.leftOf(openness, i) > 0);
  const fills = left.filter((cell) => cell.status !== GEDEKT);
  const { zinnen } = candidate.model;
  if (fills.length) {
    const aantal = fills.length;
    const text = aantal === 1 ? zinnen["gaten-een"] : fill(zinnen, "gaten", { aantal });
    return { fills, alternativeTo: [], text };
  }
  const others = [];
  for (const n of candidate.numbers) {
    for (const id of takenBy[n]) {
      if (others.length === MOST_ALTERNATIVES) break;
      if (!others.includes(id) && doesAsWell(grid.programmes.get(id), candidate.programme)) others.push(id);
    }
  }
  // What every region should have is never an alternative for something else.
  const names = others.map((id) => grid.programmes.get(id).naam);
  if (candidate.programme.basis) {
    // What runs already and what was suggested before it are two things.
    const runs = candidate.cells.some((cell) => cell.aanwezig.length > 0);
    const text = runs
      ? zinnen["gaten-basis"]
      : names.length
        ? fill(zinnen, "gaten-basis-suggestie", { namen: joinWords(names) })
        : zinnen["gaten-geen"];
    return { fills, alternativeTo: [], text };
  }
  const zin = left.length ? "gaten-woorden" : "gaten-alternatief";
  const text = others.length ? fill(zinnen, zin, { namen: joinWords(names) }) : zinnen["gaten-geen"];
  return { fills, alternativeTo: left.length ? [] : others, text };
}

/**
 * The candidates in order: each the one that adds most after those before it; worked out as they are taken.
 *
 * Ties go to the stronger evidence and then to the id, so that the order never depends on chance.
 * @param {Candidate[]} candidates
 * @param {Object} asked as `understand` gives it
 * @param {Object} grid
 * @returns {Generator<Choice>}
 */
export function* choose(candidates, asked, grid) {
  const weak = grid.model.keuzes.rest_zwak;
  const openness = grid.cells.map((cell) =>
    Math.max(cell.status === GEDEKT ? 0 : cell.status === ZWAK ? weak : FULL, unanswered(cell, asked, grid)),
  );
  const takenBy = grid.cells.map((cell) => [...cell.aanwezig]);
  const left = weighed(candidates, openness);
  for (let many = 0; left.length && many < CHOSEN_ONE_BY_ONE; many += 1) {
    const best = bestOf(left, openness);
    yield take(left.splice(best, 1)[0], openness, takenBy, grid);
  }
  // From here nothing changes any more, so candidates for the same places say the same.
  const gaps = new PerKind();
  for (const candidate of weighed(left, openness)) {
    const make = () => gapsOf(candidate, openness, takenBy, grid);
    const isPointedAt = candidate.staysOpen.every((stays) => stays === 0);
    yield new Choice(candidate, isPointedAt ? gaps.get(candidate.kind, make) : make());
  }
}

/** What the own words of who asks leave open of a place where something runs that they do not point at. */
function unanswered({ vraagstuk, aanwezig }, asked, { model }) {
  const wanted = asked.wanted.get(vraagstuk);
  return aanwezig.length > 0 ? Math.min(...aanwezig.map((id) => leavesOpen(wanted.pointed(id), model))) : 0;
}

/** The candidates with their scores of now, in order. */
function weighed(candidates, openness) {
  for (const candidate of candidates) candidate.weigh(openness);
  return [...candidates].sort((a, b) => (a.isBefore(b) ? -1 : 1));
}

/** The place of the candidate that adds most. A score never grows, so one that was lower already needs no new look. */
function bestOf(left, openness) {
  let best = 0;
  left[0].weigh(openness);
  for (let n = 1; n < left.length; n += 1) {
    if (!left[n].isBefore(left[best])) continue;
    left[n].weigh(openness);
    if (left[n].isBefore(left[best])) best = n;
  }
  return best;
}

/** Whether one programme could stand in for another: for some of the same ages, and not for other schools only. */
function doesAsWell({ leeftijd: ages, schooltypen: schools }, { leeftijd: others, schooltypen: theirs }) {
  const sameAges = ages === null || others === null || overlapYears(ages, others) > 0;
  return sameAges && (!schools?.length || !theirs?.length || schools.some((school) => theirs.includes(school)));
}

/** The candidate as a choice; its cells are open no more. */
function take(candidate, openness, takenBy, grid) {
  const choice = new Choice(candidate, gapsOf(candidate, openness, takenBy, grid));
  const half = FULL / 2;
  const part = FULL - candidate.model.keuzes.niet_hoofdzaak;
  candidate.numbers.forEach((n, i) => {
    // A thin answer leaves half of what was open; a second thin one leaves nothing for a third. What is about
    // something else first leaves a part for what is about this, and so does what the own words do not point at.
    const { vraagstuk, preventieniveau } = candidate.cells[i];
    const main = vraagstuk === candidate.programme.vraagstukken[0];
    const left = !grid.isSolid(candidate.programme, preventieniveau) ? half : main ? 0 : part;
    openness[n] = Math.max(openness[n] > left ? left : 0, Math.min(openness[n], candidate.staysOpen[i]));
    takenBy[n].push(candidate.programme.id);
  });
  return choice;
}
