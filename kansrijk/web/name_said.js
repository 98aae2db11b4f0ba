/**
 * A name as people say it in a line: its website, what they do with it before it, and what they say that it is.
 *
 * 'www.buurtgezinnen.nl', 'deelname aan VoorZorg', 'in het kader van Kansrijke Start'; and 'KiVa is een kinderopvang',
 * which is no KiVa of ours. The twin of matcher/name_said.py: works on the data of matcher.prepare_names only.
 */

import { nameKey, words } from './names.js';
import { ALIAS } from './name_around.js';
import { onlyANumber, saysNothing } from './name_beside.js';
import { mayBeAnyHeading } from './name_everyday.js';
import { describes, isTrade } from './name_stranger.js';
import { ARTICLES, LEGAL_FORMS, isAYear, read } from './name_words.js';
import { LONGEST_NAME, OF_ITS_OWN, has, idsOf, writtenTogether } from './spelling.js';

const ASKED = 72;
const LONG_NAME = 8;
const SITE = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+)\.(?:nl|nu|org|com|eu|info)(?:\/[^ ]*)?$/;
const DOES = [
  "(?:deelname|deelnemen|deelnemer|deelnemers|neemt deel|nemen deel|doet mee|doen mee|meedoen|meegedaan) aan|",
  "(?:gecertificeerd|gediplomeerd|opgeleid|geschoold|getraind|bijgeschoold|erkend) (?:voor|in|als|tot)|",
  "(?:licentie|licenties|certificaat|licentiehouder) (?:voor|van)|",
  "(?:ondersteuning|begeleiding|hulp|uitleg) bij|in (?:het kader|de vorm) van|(?:met behulp van|aan de hand van|onder de naam)|",
  "(?:inkoop|inkopen|inzetten|uitvoeren|aanbieden|gebruikmaken|gebruikmaking)(?: van)?",
].join("");
const WITH_WHOM = [
  "(?:aangesloten|aansluiting|sluit aan|sluiten aan) bij|(?:lid|partner) van|via|samen met|in samenwerking met|",
  "(?:samenwerking|samenwerken|bezig|aan de slag|aan het werk|gestart|begonnen|starten|beginnen) met|",
  "(?:partner|samenwerking|afname|afnemen|subsidi[eëEË]ring|subsidieverlening|bekostiging|financiering|bijdrage|beschikbaarheid|continuering|borging)",
  "(?: (?:van|voor|aan))?",
].join("");
const GOES_ON_WITH = [
  "(?:continueren|voortzetten|voortzetting|borgen|uitbreiden|doorontwikkelen|verlengen|bestendigen",
  "|subsidi[eëEË]ren|bekostigen|financieren)(?: van)?",
].join("");
const OPENING = new RegExp(`^(.*?)(?:^| )(?:(?:${DOES})|(${WITH_WHOM})|(${GOES_ON_WITH})) (?=[^ ])`, "i");
const LECTURE = /^(?:(?:gratis|online|themaavond:?|ouderavond:?) )?(?:lezing|webinar)s?(?: (?!en |& )|:)/i;
const LECTURES = ["lezing", "lezingen", "webinar"];
const ALREADY = new Set("al aantal jaren jaar lang langer volop actief actieve zelf samen nog steeds inmiddels".split(" "));
const SAYS = [" is ", " was ", " wordt ", " blijft "];
const IS_A = /^(.+?),? (?:is|was|wordt|blijft) (?:een|de|het|onze|ons|mijn|zijn) (.+)$/;

/**
 * The programme that a website is called after, when nothing else is called so; the asker is to say if it is.
 * @param {string} text
 * @param {Names} names
 * @returns {Found|null}
 */
export function fromWebsite(text, names) {
  const site = text.toLowerCase().match(SITE);
  const key = site === null ? "" : nameKey(site[1]);
  if (!has(names.standing, key) || has(names.ordinary, key) || has(names.daily, key)) return null;
  let ids = idsOf(key, names);
  if (ids.length === 0 && has(names.loose, key)) ids = names.loose[key];
  return ids.length === 1 && key.length >= LONG_NAME ? { ids, wijze: ALIAS, sure: ASKED } : null;
}

/**
 * Whether the whole text is the address of a website: its name may be anybody's.
 * @param {string} text
 * @returns {boolean}
 */
export function isWebsite(text) {
  return text.includes(".") && SITE.test(text.toLowerCase());
}

/**
 * What stands behind words for taking part in it or working with it; the text itself when there are none.
 *
 * Before those words only such that say nothing: 'geen deelname aan' and 'onderzoek naar deelname aan' stay whole.
 * @param {string} text
 * @param {Names} names
 * @returns {string}
 */
export function behindWhatIsDone(text, names) {
  const opening = text.match(OPENING);
  if (opening === null) return text;
  const little = (w) => saysNothing(w, names) || onlyANumber(w) || isAYear(w) || ALREADY.has(w);
  if (!words(opening[1]).every(little)) return text;
  const rest = text.slice(opening[0].length);
  // 'Uitbreiden bouw' is about a building.
  if (opening[3] !== undefined && mayBeAnyHeading(rest, names)) return text;
  return (opening[2] !== undefined || opening[3] !== undefined) && mayBeAnybody(rest, names) ? text : rest;
}

/** Whether with whom or what one works may be anybody or anything: 'lid van Unity', 'aangesloten bij Horizon'. */
function mayBeAnybody(rest, names) {
  const tokens = read(rest).filter((w) => !ARTICLES.includes(w.text));
  if (tokens.length !== 1 || tokens[0].capitals) return false;
  const key = tokens[0].text;
  const standing = has(names.standing, key) ? names.standing[key] : 0;
  return has(names.daily, key) || (key.length <= LONG_NAME && standing < OF_ITS_OWN);
}

/**
 * Whether the text says of a name that it is an organisation, a place or a trade: 'KiVa is een kinderopvang'.
 *
 * The first word behind 'is een' that is one of those or a kind of programme decides.
 * @param {string} text
 * @param {Names} names
 * @returns {boolean}
 */
export function isSaidToBeAnother(text, names) {
  const said = SAYS.some((word) => text.includes(word)) ? text.match(IS_A) : null;
  if (said === null || !hasAName(said[1], names)) return false;
  for (const word of words(said[2])) {
    // 'Buurtgezinnen is een stichting' is who gives it.
    if (LEGAL_FORMS.includes(word) && has(names.owners, nameKey(said[1]))) return false;
    if (has(names.kind, word) && !has(names.organisations, word)) return false;
    if (has(names.organisations, word) || isTrade(word, names)) return true;
    if (describes(word, names) || has(names.by_whom, word)) return has(names.by_whom, word);
  }
  return false;
}

/**
 * Whether the line is of a lecture on a programme that is not given as one: 'Lezing KiVa'; 'Lezing Triple P' is of Triple P.
 * @param {string} text
 * @param {Found} found
 * @param {Names} names
 * @returns {boolean}
 */
export function isALecture(text, found, names) {
  return LECTURE.test(text) && !found.ids.some((id) => LECTURES.some((word) => names.told[id].includes(` ${word} `)));
}

/** Whether a name of ours stands in the text: 'Onze school is een Vreedzame School' says nothing of one. */
function hasAName(text, names) {
  const { joined, at } = writtenTogether(words(text));
  const tables = [names.names, names.aliases, names.families, names.loose];
  for (let start = 0; start < at.length - 1; start += 1) {
    for (let end = start + 1; end < at.length && end <= start + LONGEST_NAME; end += 1) {
      const key = joined.slice(at[start], at[end]);
      if (tables.some((table) => has(table, key))) return true;
    }
  }
  return false;
}
