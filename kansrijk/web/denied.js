/**
 * The words of a text that say what it is not about: 'het gaat niet om pesten', 'geen onrust in de klas, wel stille kinderen'.
 *
 * The twin of matcher/denied.py.
 */

const TURNS = ["maar", "wel", "echter"];
const INSTEAD = [...TURNS, "vooral"];
const ALSO = ["ook", "eveneens"];
const ONLY = ["alleen", "enkel", "slechts"];
const GOES = ["gaat", "gaan", "ging", "gingen", "draait", "draaien"];
const ABOUT = ["om", "over"];
const PASSES = ["bij", "na", "in", "door", "met", "als", "wanneer"];
const NO_NEED = ["behoefte", "vraag", "zorgen", "last", "probleem", "problemen", "sprake"];
const FOR = ["aan", "naar", "over", "van", "met"];
const IS = ["is", "zijn", "was", "waren", "vormt", "vormen"];
const HAS = ["hebben", "heeft"];
const NOT_A = ["geen", "niet"];
const ISSUE = ["probleem", "problemen", "issue", "thema", "punt", "aandachtspunt"];
const DONE = ["geregeld", "orde"];
const WELL = ["al", "goed", "prima", "op"];
const PLAYS = ["speelt", "spelen"];
const HERE = ["hier", "ons", "onze"];
const NEVER = ["niet", "nooit"];
const DOES = ["doen", "doet"];
const GETS = ["wordt", "worden"];
// What is done where something is wrong: that it is not done is no need; 'er wordt niet gelezen' is one.
const WRONG = new Set("gepest gevochten gescholden geslagen gerookt gevapet gedronken geblowd gegamed gegokt gespijbeld gestolen gediscrimineerd".split(" "));
// To be without these is a need.
const GOOD = new Set((
  "zelfvertrouwen vertrouwen vriend vrienden vriendjes vriendinnen steun hulp netwerk structuur regels grenzen rust slaap eten "
  + "ontbijt beweging bewegen sport geld taal nederlands vaardigheden weerbaarheid aandacht motivatie zin diploma "
  + "startkwalificatie contact contacten aansluiting hechting veiligheid woning huis werk dagbesteding school plek opvang toekomst "
  + "perspectief tijd energie gevoel band binding interesse concentratie begeleiding regel groente fruit water speelplek"
).split(" "));

/**
 * The places of the words that say what a text is not about.
 * @param {string[]} typed
 * @param {number[]} clauses the number of the clause of each word
 * @returns {Set<number>}
 */
export function deniedWords(typed, clauses) {
  const found = new Set();
  if (!typed.some((word) => NOT_A.includes(word) || DONE.includes(word) || NEVER.includes(word))) return found;
  const parts = partsOf(typed, clauses);
  const said = parts.map((places) => places.map((i) => typed[i]));
  parts.forEach((places, number) => {
    const [start, end] = spanOf(said[number], said[number - 1] || [], said[number + 1] || []);
    places.slice(start, end).forEach((place) => found.add(place));
  });
  return found;
}

/** The places of the words of each part: what stands between commas, and what 'maar' or 'wel' turns. */
function partsOf(typed, clauses) {
  const parts = [];
  typed.forEach((word, i) => {
    const turned = TURNS.includes(word) && !(i > 0 && TURNS.includes(typed[i - 1]));
    if (i === 0 || clauses[i] !== clauses[i - 1] || turned) parts.push([]);
    parts[parts.length - 1].push(i);
  });
  return parts;
}

/** From where to where the words of one part are denied; [0, 0] when none are. */
function spanOf(said, before, after) {
  for (let i = 0; i < said.length; i += 1) {
    const [word, rest] = [said[i], said.slice(i + 1)];
    if (word === "niet" && isAbout(said.slice(0, i), rest)) return [i + 2, said.length];
    if (word === "geen" && noNeed(rest)) return [i + 2, said.length];
    if (IS.includes(word) && isNoIssue(rest)) return [0, i];
    const last = rest[rest.length - 1];
    if (GETS.includes(word) && isNotDone(said)) return [0, said.length];
    if (DOES.includes(word) && i > 0 && NEVER.includes(last) && !said.some((w) => GOOD.has(w))) return [0, i];
    if (HAS.includes(word) && i > 0 && DONE.includes(last) && WELL.includes(rest[rest.length - 2])) return [0, i];
    if (PLAYS.includes(word) && rest[rest.length - 1] === "niet" && rest.some((w) => HERE.includes(w))) return [0, i];
    if (word === "geen" && isTurned(before, after) && !rest.some((w) => GOOD.has(w))) return [i + 1, said.length];
  }
  return [0, 0];
}

/** 'Het gaat hier niet om …', or the bare 'Niet om …' at the start; 'niet om aan te zien' says something else. */
function isAbout(start, rest) {
  if (rest.length < 2 || !ABOUT.includes(rest[0])) return false;
  if ((start.length > 0 || rest.includes("te")) && !start.slice(-3).some((word) => GOES.includes(word))) return false;
  return !(rest[0] === "over" && PASSES.includes(rest[1])) && !ONLY.includes(rest[rest.length - 1]);
}

/** 'Er wordt niet gepest', 'gepest wordt er nooit'; not 'er wordt gepest en niet ingegrepen'. */
function isNotDone(said) {
  const isNever = (word) => NEVER.includes(word);
  return said.some((word, i) => WRONG.has(word) && (isNever(said[said.length - 1]) || isNever(said[i - 1])));
}

/** 'Geen behoefte aan …', 'geen problemen met …'; 'meer' may stand between. */
function noNeed(rest) {
  const told = rest.filter((word) => word !== "meer");
  return told.length > 1 && NO_NEED.includes(told[0]) && FOR.includes(told[1]);
}

/** '… is hier geen probleem', '… is al goed geregeld'. */
function isNoIssue(rest) {
  const done = DONE.includes(rest[rest.length - 1]) && WELL.includes(rest[rest.length - 2]);
  if (done) return !rest.some((word) => NOT_A.includes(word) || word === "nog");
  const issues = rest.map((word, i) => (ISSUE.includes(word) ? i : -1)).filter((i) => i >= 0);
  return issues.length === 1 && rest.slice(0, issues[0]).some((word) => NOT_A.includes(word)) && !rest.includes("met");
}

/** Whether the part after it, or before it, says what it is about instead: '…, wel ruzie'. */
function isTurned(before, after) {
  const turned = INSTEAD.includes(after[0]) && !after.slice(0, 3).some((word) => ALSO.includes(word));
  return turned || before[0] === "wel";
}
