/**
 * What the words beside a name say of how a programme stands: stopped, planned, a trial, full, not everywhere, or not sure.
 *
 * Who writes more than a name mostly writes it apart: in brackets, or behind a comma, a colon or a dash. Each such part is
 * read by itself. One that speaks of time or standing and cannot be read for sure says `onbekend`: to ask costs less than to
 * count as present what is not. The twin of matcher/name_remark.py: the same words.
 */

import { words } from "./names.js";
import { ONLY_THERE, isSomewhere } from "./name_reach.js";
import { today } from "./name_when.js";
import { isAYear } from "./name_words.js";

// Active all the same, but not to be counted on.
export const TRIED = "proef";
export const FULL = "vol";
export const IN_PART = "deels";

const setOf = (text) => new Set(text.split(" "));
const STOPPED = setOf(
  "gestopt gestaakt stopgezet beeindigd opgeheven afgeschaft wegbezuinigd vervallen weggevallen afgelopen geschrapt uitgefaseerd "
  + "afgebouwd opgezegd geannuleerd afgeblazen ingetrokken opgedoekt ontmanteld gesneuveld uitgevallen afgevallen verdwenen",
);
const NOT_YET_OVER = setOf("wordt worden gaat gaan zal zullen binnenkort straks mogelijk misschien deels gedeeltelijk tijdelijk bijna");
const UNSURE = setOf(
  "misschien eventueel waarschijnlijk wellicht onzeker onduidelijk twijfel voorbehoud overwegen overwogen overweging wens gewenst "
  + "ambitie verkenning verkennen verkend orientatie orienteren orienterend offerte aanvraag aangevraagd subsidieaanvraag besluit "
  + "besluitvorming losgelaten gepauzeerd stilgelegd slapend slaapt sluimert sluimerend opgeschort onderbroken vacature "
  + "personeelstekort uitgesteld verlopen afgerond ooit voorstel voornemen helaas bezuiniging bezuinigingen stopt eindigt "
  + "heroverwogen heroverweging onderhandeling gezocht tijdelijk ijskast koelkast aflopend aanbesteding aanbesteed nagaan navragen "
  + "uitzoeken checken bespreken beraad discussie teruggetrokken terugtrekken vertrokken pensioen bevroren stagneert stagnatie "
  + "geparkeerd afgewezen mislukt intentie voornemens voorgesteld beslist beslissing overgeslagen overslaan steigers pijplijn klaar "
  + "tekort tekorten gebrek werving vervangen ntb toegezegd",
);
// How words begin that say in any form that it is not sure.
const UNSURE_STEMS = [
  "tijdelijk", "besliss", "besluit", "verken", "orient", "onzeker", "onduidelijk", "twijfel", "gepauz", "pauzer", "opgeschor",
  "bezuinig", "afbouw", "opgehoud", "uitstel", "uitgestel", "aangevra", "akkoord", "goedkeuring", "heroverw", "stopzet",
  "beeindiging", "opheff", "opzeg",
];
const UNSURE_SAID = [
  "status onbekend", "onbekend of", "loopt af", "loopt ten einde", "loopt dit nog", "loopt dat nog", "loopt het nog",
  "loopt niet", "draait niet", "ligt stil", "staat stil", "on hold", "op pauze", "stand by", "in de wacht", "wacht op",
  "wachten op", "wachten nog op", "in onderzoek", "wordt onderzocht", "we willen", "wij willen", "willen we", "willen wij",
  "zouden we", "zouden wij", "wij overwegen", "gaat stoppen", "gaan stoppen", "zal stoppen", "we stoppen", "wij stoppen",
  "stoppen we", "we gehad", "wij gehad", "al gehad", "keer gedaan", "niet actief", "niet gebruikt", "niet in gebruik",
  "niet beschikbaar", "niet ingezet", "niet uitgevoerd", "niet aanwezig", "niet gestart", "nog te", "nog op te", "in te kopen",
  "aan te schaffen", "nog geen", "n t b", "nader te", "weet niet", "weten niet", "volgens mij", "geloof ik", "denk ik",
  "dacht ik", "zou kunnen", "op termijn", "wacht nog op", "laatste jaar", "laatste keer", "het laatst", "laatst in", "deden we", "hadden we",
  "tot vorig jaar", "tot voor kort", "trekt zich terug", "trok zich terug", "niet doorgegaan", "gaat niet door", "gaan niet door",
  "niet toegekend", "te weinig", "te duur", "even geen", "even niet", "dit jaar geen", "jaar over", "laatste groep",
  "laatste ronde", "laatste lichting", "op de rol", "niet gelukt", "niet van de grond", "uit dienst", "onder druk", "op de tocht",
  "op zoek", "op de agenda", "opgegaan in", "in gesprek over",
];
// Only when the part says nothing else, or ends in it: 'vroeger Op volle kracht' is its old name.
const UNSURE_ALONE = setOf("nee weg gesloten check plan plannen herstart niet pauze wensen idee concept vroeger stil eenmalig mogelijk onbekend gesprek");
const UNSURE_AT_THE_END = setOf("vroeger eenmalig weg nee");
const LACKED = setOf(
  "trainer trainers geld budget middelen personeel aanbieder uitvoerder vrijwilligers licentie financiering docent docenten "
  + "formatie animo belangstelling deelnemers aanmeldingen uren subsidie",
);
const PLANNED = setOf("gepland ingepland beoogd beoogde voorgenomen oprichting opstart opstartfase voorbereid voorbereidingsfase binnenkort");
const PLANNED_SAID = [
  "in voorbereiding", "de planning", "in planning", "in ontwikkeling", "wordt ontwikkeld", "volgend jaar", "volgend schooljaar",
  "komend jaar", "komend schooljaar", "gaat starten", "gaan starten", "nog starten", "komt eraan", "komt er aan", "komt nog",
  "wordt ingevoerd", "nog ingevoerd", "jaar ingevoerd", "schooljaar ingevoerd", "wordt opgestart", "nog in te voeren",
  "in te voeren", "start later",
];
const BEGUN = setOf("gestart begonnen ingevoerd opgestart van");
const EVERY = setOf("alle allemaal iedereen overal elke ieder iedere volledig helemaal compleet");
const COMES = setOf("start starten begint beginnen komt invoering ingevoerd gaat aanvang vanaf");
const SINCE_OR_UNTIL = setOf("sinds tot m al");
const UNTIL = setOf("tot t m en met");
const IS_DONE = setOf("is was afgerond eenmalig in het gedaan gegeven eind begin zomer najaar voorjaar schooljaar");
// Of what is planned the name goes before it: 'Helder op School nascholing gepland'.
const SCHOOLING = setOf("nascholing scholing bijscholing");
const EACH_YEAR = setOf("elk elke ieder iedere jaarlijks keer maandelijks wekelijks doorlopend");
const NO_ROOM = setOf(
  "wachtlijst wachtlijsten wachttijd wachttijden volgeboekt aanmeldstop clientenstop opnamestop patientenstop intakestop "
  + "instroomstop plaatsingsstop",
);
const NO_ROOM_SAID = [
  "max aantal", "instroom gesloten", "aanmelding gesloten", "aanmeldingen gesloten", "maximum bereikt", "geen plek",
  "geen plekken", "geen plaats", "geen plaatsen", "geen ruimte", "geen capaciteit", "zit vol", "is vol", "zijn vol", "nu vol",
  "helemaal vol",
];
const TRIALS = setOf(
  "pilot pilots pilotfase pilotproject pilotperiode proef proefproject proefperiode proeftuin experiment testfase uitgeprobeerd "
  + "tryout testlicentie proeflicentie proefabonnement uitproberen proefdraaien",
);
const PARTLY = setOf(
  "invoering implementatie invoeringstraject implementatietraject startfase beginfase kleinschalig mondjesmaat incidenteel "
  + "sporadisch deels gedeeltelijk uitrol implementatiefase invoeringsfase opbouwfase",
);
const PARTLY_SAID = [
  "in opbouw", "eerste stappen", "nog maar", "kleine schaal", "zeer beperkt", "heel beperkt", "try out", "wordt uitgerold",
  "invoering loopt", "invoering bezig", "implementatie loopt", "deel van de", "deel van onze", "niet overal", "niet alle",
  "niet iedereen", "niet op alle", "niet in alle", "niet bij alle", "niet volledig",
];
// What may be denied of a programme that runs: 'niet verplicht'. Another deed that was not done is asked about.
const HARMLESS = setOf("verplicht erkend gecertificeerd geaccrediteerd bewezen gebonden betaald inbegrepen bekend aangeboren begeleid opgenomen verwezen");
const A_FEW = setOf("enkele sommige paar");
const UNITS = [
  "scholen", "locaties", "wijken", "klassen", "groepen", "teams", "gemeenten", "praktijken", "dorpen", "kernen",
];
const MONTHS = setOf(
  "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt "
  + "nov dec voorjaar zomer najaar herfst winter kwartaal q1 q2 q3 q4 schooljaar",
);
// Said of something else, or the opposite; what is left is read on.
const NO_REMARK = [
  "op aanvraag", "na aanvraag", "aanvraag via", "op wens", "geen wachtlijst", "geen wachttijd", "zonder wachtlijst",
  "zonder wachttijd", "wachtlijst ondersteuning", "tijdens wachttijd", "niet gestopt", "niet vervallen", "niet beeindigd",
  "stoppen met", "gestopt met", "na pilot", "na een pilot", "na de pilot",
];
// What is planned is then not the programme: 'uitbreiding gepland', 'vanaf 2027 ook in Zuid'.
const OF_SOMETHING_ELSE = setOf(
  "ook rest overige uitbreiding uitbreiden uitgebreid verbreding evaluatie geevalueerd verlenging verlengd herhaling vervolg "
  + "scholing bijscholing nascholing",
);
const GIVEN = setOf(
  "aangeboden gegeven ingezet uitgevoerd gebruikt actief beschikbaar mogelijk sinds per vanaf in na wegens vanwege door ivm i omdat "
  + "want nu dit van bij op",
);
const TAILS = new Set([
  ...STOPPED, ...setOf("gepland aangevraagd uitgesteld stopt gepauzeerd opgeschort binnenkort pilot misschien mogelijk eventueel verkenning tot behalve geweest"), "t m",
]);
// What may stand right behind a name; other words may be of the name.
const LONG_TAILS = [
  "niet meer", "in voorbereiding", "in ontwikkeling", "in aanvraag", "in opstart", "nog niet", "on hold", "ligt stil",
  "volgend jaar", "volgend schooljaar", "start volgend", "start pas", "gaat starten", "gaat nog", "we willen", "wij willen",
  "status onbekend", "loopt af", "loopt niet", "loopt dit", "loopt dat", "loopt het", "wordt voorbereid", "wordt ingevoerd",
  "wordt nog", "onder voorbehoud", "onbekend of", "in verkenning", "in opbouw", "op pauze", "staat stil", "nu even", "komt in",
  "deden we", "hadden we", "gaat niet", "gaat stoppen", "gaan stoppen", "wordt opgestart", "wacht nog", "wacht op", "in overweging",
  "in onderzoek", "afgerond in", "eenmalig in", "alleen op", "alleen in", "alleen bij", "alleen nog", "alleen groep", "alleen klas",
  "alleen team", "alleen locatie", "enkel op", "enkel in", "uitsluitend op", "uitsluitend in",
];
const LEADS = setOf("is zijn was werd wordt worden nu inmiddels helaas al weer tijdelijk even deels per sinds in eind begin loopt pas verkenning");
const FRONT = setOf("voorbereiding voor vanaf per in sinds het begin medio eind nog niet pas gaat meer van start wordt we wij");
// Every remark has one of these, or a year, and hardly any name.
const SIGNS = new Set([
  ...STOPPED, ...UNSURE, ...UNSURE_ALONE, ...PLANNED, ...COMES, ...NO_ROOM, ...TRIALS, ...PARTLY, ...A_FEW, ...ONLY_THERE, ...setOf(
  "geweest niet geen loopt draait ligt staat hold by voorbereiding wacht wachten onderzoek onderzocht willen zouden stoppen gehad gedaan "
  + "nog vol volgend komend opbouw uitgerold bezig deel ontwikkeling ontwikkeld voeren implementatie opgestart even eerste maar "
  + "instroom zonder op planning bepalen nader weet weten volgens geloof denk dacht termijn laatste laatst deden hadden vorig kort "
  + "terug door doorgegaan toegekend gelukt grond dienst druk tocht zoek agenda opgegaan schaal beperkt try zou kunnen kopen schaffen "
  + "bespreken tot m t b duur even jaar rol max maximum weinig",
),
]);
const BREAK = /[()[\],;]|:(?= |$)| ?[–—] ?| - /g;
const BRACKETS = [["(", ")"], ["[", "]"]];
const CAPITAL = / ["'‘“]?[A-Z]/;
const DENIED_DEED = /^(?:ge|ver|be|ont|her|door|voort|af|op|uit|in|aan)[a-z]+(?:d|t|en)$/;
const FIGURES = /^[0-9]+$/;
const LONGEST_TAIL = 10;
const LONGEST_NO = 5;
// A longer text than that is no line of an offering, and would take long.
const LONGEST_LINE = 600;
const STRONGEST = ["gestopt", "onbekend", "gepland", FULL, TRIED, IN_PART];

const count = (text, sign) => text.split(sign).length - 1;
const bare = (text) => text.replace(/^ +| +$/g, "");
const any = (said, table) => said.some((word) => table.has(word));
const tells = (padded, phrases) => phrases.some((phrase) => padded.includes(` ${phrase} `));

/**
 * What a line says of how its programme stands on a day; null when it says nothing of it.
 *
 * The kind is a status (gestopt, gepland, onbekend), or why what runs is not to be counted on (TRIED, FULL, IN_PART).
 * @param {string} text
 * @param {string} [vandaag] JJJJ-MM-DD, or '' for the real day
 * @returns {{naam: string, kind: string, last: boolean} | null} the name, what is said, and whether nothing else stands behind it
 */
export function remarkIn(text, vandaag = "") {
  const all = text.length <= LONGEST_LINE || Array.from(text).length <= LONGEST_LINE ? words(text) : [];
  if (!any(all, SIGNS) && !all.some((word) => isAYear(word) || hasUnsureStem(word))) return null;
  const year = Number((vandaag || today()).slice(0, 4));
  const parts = partsOf(text).filter(([, start, end]) => words(text.slice(start, end)).length > 0);
  if (parts.length === 0) return null;
  const front = ahead(text, parts, year);
  if (front !== null) return front;
  const found = [];
  const tail = tailOf(text, parts[0][1], parts[0][2], year);
  if (tail !== null) found.push(tail);
  // Parts that say nothing of this, before the first remark in its brackets or behind it outside them.
  let others = 0;
  for (const [sign, start, end] of parts.slice(1)) {
    const said = words(text.slice(start, end));
    const kind = found.length > 0 && isADate(said) ? "" : partKind(said, year);
    if (kind) {
      const opening = openingOf(text, sign);
      // A name in the remark is to be read too: '(pilot Kind naar Gezonder Gewicht)', 'pilot met KIES'.
      const more = (found.length === 0 && opening !== sign) || said.includes("met") || CAPITAL.test(bare(text.slice(start, end)));
      if (more) others += 1;
      found.push([kind, opening]);
    } else if (found.length > 0 && count(text.slice(0, start), "(") === count(text.slice(0, start), ")")) {
      others += 1;
    }
  }
  const naam = found.length > 0 ? bare(text.slice(0, found[0][1]).replace(/[ ,;:–—[(-]+$/, "")) : "";
  if (naam === "") return null;
  const kinds = found.map(([kind]) => kind);
  // Stopped and planned again, or the other way round: who knows.
  const both = kinds.includes("gestopt") && kinds.includes("gepland");
  return { naam, kind: both ? "onbekend" : STRONGEST.find((strong) => kinds.includes(strong)), last: others === 0 };
}

/** Where what sets a part apart begins, and where the part begins and ends. */
function partsOf(text) {
  const parts = [];
  let [sign, start] = [0, 0];
  for (const found of text.matchAll(BREAK)) {
    parts.push([sign, start, found.index]);
    [sign, start] = [found.index, found.index + found[0].length];
  }
  return [...parts, [sign, start, text.length]];
}

/** Where the brackets begin that a part stands in, or what sets it apart. */
function openingOf(text, sign) {
  const before = text.slice(0, sign + 1);
  for (const [opens, shuts] of BRACKETS) {
    if (count(before, opens) > count(before, shuts)) return before.lastIndexOf(opens);
  }
  return sign;
}

/** A remark before the name: 'Gestopt: VoorZorg', 'pilot VoorZorg'. */
function ahead(text, parts, year) {
  const [, start, end] = parts[0];
  const said = words(text.slice(start, end));
  if (parts.length > 1 && text[parts[1][0]] === ":") {
    const kind = partKind(said, year);
    const known = said.every((w) => [TAILS, PLANNED, FRONT, MONTHS, TRIALS].some((table) => table.has(w)) || FIGURES.test(w));
    return kind && known ? { naam: bare(text.slice(parts[1][1])), kind, last: true } : null;
  }
  if ((said[0] === "pilot" || said[0] === "proef") && said.length > 1) {
    const rest = text.slice(start, end).replace(/^ +/, "").slice(said[0].length).replace(/^ +/, "") + text.slice(end);
    return text.includes(bare(rest)) ? { naam: bare(rest), kind: TRIED, last: true } : null;
  }
  return null;
}

/** The remark right behind a name in one part, and where it begins: 'KIES gestopt wegens geldgebrek'. */
function tailOf(text, start, end, year) {
  const chunks = [...text.slice(start, end).matchAll(/[^ ]+/g)].map((m) => [m.index + start, words(m[0]).join(" ")])
    .filter(([, said]) => said !== "");
  for (let at = 1; at < chunks.length; at += 1) {
    const pair = at + 1 < chunks.length ? `${chunks[at][1]} ${chunks[at + 1][1]}` : "";
    if (!TAILS.has(chunks[at][1]) && !LONG_TAILS.includes(pair)) continue;
    let first = at;
    while (first > 1 && (LEADS.has(chunks[first - 1][1]) || isAYear(chunks[first - 1][1]))) first -= 1;
    const behind = chunks.slice(first).flatMap(([, said]) => said.split(" "));
    // 'online mogelijk' says how, 'mogelijk vanaf 2027' says whether.
    if (behind.length > LONGEST_TAIL || (chunks[at][1] === "mogelijk" && at + 1 === chunks.length)) continue;
    const kind = partKind(behind, year);
    if (kind === "gepland" && first > 1 && SCHOOLING.has(chunks[first - 1][1])) first -= 1;
    if (kind) return [kind, chunks[first][0]];
  }
  return null;
}

/** Whether a part is only the day of what was said before it: 'gepland: jan 2027'. */
function isADate(said) {
  return said.every((w) => MONTHS.has(w) || FRONT.has(w) || UNTIL.has(w) || FIGURES.test(w));
}

/** The years in a part; of 'schooljaar 24/25' the first, or the second when it says until when. */
function yearsOf(said, until) {
  const years = said.filter(isAYear).map(Number);
  for (let at = 0; at + 2 < said.length; at += 1) {
    const pair = said.slice(at + 1, at + 3);
    if (said[at] === "schooljaar" && pair.every((w) => w.length === 2 && FIGURES.test(w))) years.push(2000 + Number(pair[until ? 1 : 0]));
  }
  return years;
}

/** What one part says of how a programme stands, or '' when it is about something else. */
function partKind(given, year) {
  let padded = ` ${given.join(" ")} `;
  for (const phrase of NO_REMARK) padded = padded.replaceAll(` ${phrase} `, " ");
  const said = padded.split(" ").filter((word) => word !== "");
  if (said.length === 0 || said.includes("die") || (said[0] === "voor" && !said.some(isAYear))) return ""; // for whom it is
  if (any(said, STOPPED)) return any(said, NOT_YET_OVER) ? "onbekend" : "gestopt";
  if (isOver(said, year)) return "gestopt";
  const denied = deniedKind(said, padded);
  if (denied) return denied;
  const until = said.includes("tot") || said.includes("m");
  const years = yearsOf(said, until);
  if (until && years.length > 0 && Math.max(...years) <= year && isADate(said)) return "onbekend";
  const later = !until && years.some((y) => y > year);
  const past = said.some((w) => isAYear(w) && Number(w) < year);
  if (isUnsure(said, padded)) return said.includes("uitgesteld") && later ? "gepland" : "onbekend";
  const other = any(said, OF_SOMETHING_ELSE);
  if (any(said, PLANNED) || tells(padded, PLANNED_SAID)) return other ? "" : "gepland";
  if (any(said, NO_ROOM) || said.at(-1) === "vol" || tells(padded, NO_ROOM_SAID)) return FULL;
  if (later) {
    const comes = said.some((w) => COMES.has(w) || TRIALS.has(w)) || said[0] === "in" || said[0] === "per";
    if (other) return "";
    return comes ? "gepland" : "onbekend";
  }
  if (any(said, TRIALS)) return past && !any(said, SINCE_OR_UNTIL) && !said.includes("vanaf") ? "onbekend" : TRIED;
  if (isPartly(said, padded, past)) return IN_PART;
  const comes = !said.some(isAYear) && any(said, MONTHS) && any(said, COMES);
  return comes && !other && !any(said, EACH_YEAR) ? "onbekend" : "";
}

/** Whether it was there: 'geweest', 'afgerond in 2023', 'eenmalig in 2022'. */
function isOver(said, year) {
  if (said.at(-1) === "geweest") return said.slice(0, -1).every((w) => LEADS.has(w));
  const years = said.filter(isAYear).map(Number);
  const done = said.includes("afgerond") || said[0] === "eenmalig";
  return done && years.length > 0 && Math.max(...years) <= year
    && said.every((w) => IS_DONE.has(w) || MONTHS.has(w) || FIGURES.test(w));
}

/** What a part with 'niet' or 'geen' says, or '' when that says nothing of how it stands. */
function deniedKind(said, padded) {
  if (padded.includes(" niet meer ")) {
    const rest = behindOf(padded, " niet meer ");
    if (rest.length === 0 || GIVEN.has(rest[0]) || isAYear(rest[0])) return "gestopt";
  }
  if (padded.includes(" nog niet ")) {
    const rest = behindOf(padded, " nog niet ");
    if (any(rest, EVERY)) return IN_PART;
    return rest.length > 0 && BEGUN.has(rest[0]) ? "gepland" : "onbekend";
  }
  if (said.at(-1) === "niet" && said.length <= LONGEST_NO) return "onbekend";
  const deed = said.includes("niet") ? said[said.indexOf("niet") + 1] : undefined;
  if (deed !== undefined && !HARMLESS.has(deed) && DENIED_DEED.test(deed)) return "onbekend";
  const at = said.indexOf("geen");
  const rest = at < 0 ? [] : said.slice(at + 1);
  if (rest.length > 0 && (LACKED.has(rest[0]) || rest.at(-1) === "meer")) return "onbekend";
  // 'zonder trainer', 'budget op'
  if (said.includes("zonder") && LACKED.has(said[said.indexOf("zonder") + 1])) return "onbekend";
  return said.length === 2 && LACKED.has(said[0]) && said[1] === "op" ? "onbekend" : "";
}

function behindOf(padded, phrase) {
  return padded.slice(padded.indexOf(phrase) + phrase.length).split(" ").filter((word) => word !== "");
}

function isUnsure(said, padded) {
  return any(said, UNSURE)
    || said.some(hasUnsureStem)
    || tells(padded, UNSURE_SAID)
    || said[0] === "mogelijk"
    || (UNSURE_ALONE.has(said.at(-1)) && (said.length === 1 || UNSURE_AT_THE_END.has(said.at(-1))))
    || (said[0] === "eenmalig" && said.some(isAYear));
}

function hasUnsureStem(word) {
  return UNSURE_STEMS.some((stem) => word.startsWith(stem));
}

function isPartly(said, padded, past) {
  if (past) return false;
  const few = said.some((w, at) => A_FEW.has(w) && at + 1 < said.length && UNITS.some((unit) => said[at + 1].endsWith(unit)));
  const there = isSomewhere(said) && !any(said, MONTHS);
  return few || there || any(said, PARTLY) || (said.length === 1 && said[0] === "beperkt") || tells(padded, PARTLY_SAID);
}
