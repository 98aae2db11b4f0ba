/**
 * How far a programme reaches, as people write it beside its name: 'KiVa (30 procent)', 'KiVa op 4 van de 11 scholen'.
 *
 * Only where the text says of what it is a part, or nothing else stands there. The twin of matcher/name_reach.py.
 */

const WHOLE = "(?:(?:basis)?scholen|schoollocaties|vestigingen|locaties|wijken|buurten|kernen|dorpen|gemeenten|gezinnen|klassen|groepen|"
  + "leerlingen|kinderen|jeugdigen|peuters|kinderdagverblijven|kinderopvanglocaties|peuterspeelzalen|consultatiebureaus|huisartsen)";
const SHARE = new RegExp(`(?:^|[^0-9.,])([0-9]{1,3}) ?(?:%|procent)(?: van (?:de|onze|alle) ${WHOLE})?[.)\\]]*$`, "i");
const COUNT = new RegExp(`(?:^|[^0-9.,])([0-9]{1,4}) van (?:de|onze|alle) ([0-9]{1,4}) ${WHOLE}[.)\\]]*$`, "i");
const PARTS = [["driekwart", 75], ["kwart", 25], ["(?:een|1) derde", 33], ["de helft", 50], ["(?:twee|2) derde", 67]]
  .map(([part, share]) => [new RegExp(`(?:${part}) van (?:de|onze|alle) ${WHOLE}[.)\\]]*$`, "i"), share]);

/**
 * The percentage of schools, neighbourhoods or young people that a line tells; null when it tells none.
 * @param {string} text
 * @returns {number | null} from 1 to 100
 */
export function toldReach(text) {
  const share = SHARE.exec(text);
  if (share) return Number(share[1]) >= 1 && Number(share[1]) <= 100 ? Number(share[1]) : null;
  const count = COUNT.exec(text);
  if (count) {
    const [some, all] = [Number(count[1]), Number(count[2])];
    return some > 0 && some <= all ? Math.max(1, Math.floor((200 * some + all) / (2 * all))) : null;
  }
  for (const [part, reach] of PARTS) {
    if (part.test(text)) return reach;
  }
  return null;
}
