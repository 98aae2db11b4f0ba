/**
 * How far a programme reaches, as people write it beside its name: 'KiVa (30 procent)', 'KiVa op 4 van de 11 scholen'.
 *
 * Only where the text says of what it is a part, or nothing else stands there. The twin of matcher/name_reach.py.
 */

// What stands before the dash or is glued says which: 'vo-scholen', 'peutergroepen', 'schoollocaties'.
const GLUED = "(?:[a-z]{1,20}[- ]?)??";
const WHERE = "(?:scholen|locaties|vestigingen|wijken|buurten|kernen|dorpen|gemeenten|kinderdagverblijven|kdv'?s|peuterspeelzalen|"
  + "consultatiebureaus|huisartsen|praktijken|opleidingen|roc'?s|mbo'?s|vmbo'?s|colleges|teams|opvang|afdelingen|clusters)";
const WHO = "(?:gezinnen|klassen|groepen|leerlingen|studenten|kinderen|jeugdigen|jongeren|peuters|kleuters|baby'?s|geboorten|geboortes|"
  + "zwangeren|ouders|moeders|doelgroep)";
const PLACES = `(?:[a-z]{1,20}-?)??${WHERE}`;
const WHOLE = `${GLUED}(?:${WHERE}|${WHO})`;
const WORDS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const NUMBER = `([0-9]{1,4}|[eéEÉ][eéEÉ]n|${WORDS.slice(1).join("|")})`;
const OF = "(?:van(?: de| het| onze| alle)?|v/d|v\\.d\\.|vd)";
const END = "(?: doen mee| meedoen| doet mee)?[.)\\]]*(?=$| *[,;(]| [–—-] )";
const SHARE = new RegExp(`(?:^|[^0-9.,])([0-9]{1,3}) ?(?:%|procent)(?: ${OF}(?: de)? ${WHOLE})?${END}`, "i");
const COUNT = new RegExp(`(?:^|[^0-9.,a-zéÉ])${NUMBER}(?: ${OF} | op (?:de |elke )?)${NUMBER} ${WHOLE}${END}`, "i");
// 'groep 7/8' is no count.
const SLASHED = new RegExp(`(?:[(,]|(?:op|bij|in|aan)) ?${NUMBER} ?/ ?${NUMBER} ${WHOLE}${END}`, "i");
const ALL = new RegExp(`(?:^|[^a-z])(?:op|in|bij|aan)? ?alle ${PLACES}${END}`, "i");
const NOT_ALL = /(?:niet|bijna|vrijwel|haast|nagenoeg|straks|later|uiteindelijk|20[0-9][0-9])(?: meer)?(?: (?:op|in|bij|aan|voor))?$/i;
const EVERYWHERE = 100;
// What may stand behind a part and does not tell it.
const AROUND = /(?: doen mee| meedoen| doet mee)?[.)\]]*$/i;
const PARTS = [["driekwart", 75], ["kwart", 25], ["(?:een|1) ?derde", 33], ["de helft", 50], ["(?:twee|2) ?derde", 67]]
  .map(([part, share]) => [new RegExp(`(?:${part}) ${OF} ${WHOLE}${END}`, "i"), share]);

// Before a place they say that it is not everywhere: 'alleen op het vmbo', 'behalve Zuidoost', 'locatie De Vuurtoren'.
export const ONLY_THERE = "alleen enkel uitsluitend behalve locatie regio team wijk".split(" ");
const ONLY_AT = "op in bij team locatie regio wijk groep klas vmbo havo vwo po vo mbo noord oost zuid west".split(" ");
const SIDES = "noord oost zuid west midden centrum noordoost noordwest zuidoost zuidwest".split(" ");
const NO_PLACE = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag afspraak verwijzing indicatie verzoek aanmelding genoeg voldoende vakantie vakanties schoolvakanties overleg nood uitzondering uitzonderingen combinatie".split(" ");

/**
 * The percentage of schools, neighbourhoods or young people that a line tells; null when it tells none.
 * @param {string} text
 * @returns {number | null} from 1 to 100
 */
export const toldReach = (text) => told(text)[0];

/**
 * The words in which a line tells what part it reaches: '9 van de 14 scholen', 'de helft van de wijken'; '' when it tells none.
 * @param {string} text
 * @returns {string}
 */
export function toldPart(text) {
  const [reach, said] = told(text);
  return reach === null || reach === EVERYWHERE ? "" : said.replace(AROUND, "");
}

/** The percentage that a line tells, and the words that say so. */
function told(text) {
  const share = SHARE.exec(text);
  if (share) return [Number(share[1]) >= 1 && Number(share[1]) <= 100 ? Number(share[1]) : null, from(share)];
  const count = COUNT.exec(text) || SLASHED.exec(text);
  if (count) {
    const [some, all] = [numberOf(count[1]), numberOf(count[2])];
    const reach = some > 0 && some <= all ? Math.max(1, Math.floor((200 * some + all) / (2 * all))) : null;
    return [reach, from(count)];
  }
  for (const [part, reach] of PARTS) {
    const found = part.exec(text);
    if (found) return [reach, found[0]];
  }
  const everywhere = ALL.exec(text);
  if (!everywhere) return [null, ""];
  return [NOT_ALL.test(text.slice(0, everywhere.index + 1).replace(/ +$/, "")) ? null : EVERYWHERE, everywhere[0]];
}

/** What was found, from its first number on. */
const from = (found) => found[0].slice(found[0].indexOf(found[1]));

function numberOf(said) {
  const small = said.toLowerCase().replaceAll("é", "e");
  return /^[0-9]+$/.test(small) ? Number(small) : WORDS.indexOf(small) + 1;
}

/**
 * Whether a part says where alone, or where not: 'alleen nog in groep 5', 'behalve Zuidoost', 'regio Noord'.
 * @param {string[]} said
 * @returns {boolean}
 */
export function isSomewhere(said) {
  if (said.some((w) => NO_PLACE.includes(w))) return false;
  if (said[0] === "locatie") return said.length > 1;
  if (["regio", "team", "wijk"].includes(said[0])) return said.length === 2 && SIDES.includes(said[1]);
  if (said.includes("behalve")) return said.at(-1) !== "behalve" && !["voor", "als", "wie"].includes(said[said.indexOf("behalve") + 1]);
  const only = said.findIndex((w) => ONLY_THERE.includes(w));
  if (only < 0 || ["locatie", "regio", "team", "wijk"].includes(said[only])) return false;
  const rest = said.slice(only + 1).filter((w) => w !== "nog");
  return rest.length > 0 && ONLY_AT.includes(rest[0]);
}
