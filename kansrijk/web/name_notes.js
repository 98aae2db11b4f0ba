/**
 * What people note behind and before a name in a list and what never tells which programme it is: 'e.d.', ': 20', 'is er',
 * '(voorheen X)'.
 *
 * The text without such a note is read again. The twin of matcher/name_notes.py: the same patterns on the same text.
 */

import { nameKey } from './names.js';
import { idsOf } from './spelling.js';

const LONG_NAME = 6;
const END = "(?=$|[ ),.;:])";
const NOTES = [
  ` *(?:,? (?:e[da]|enz|etc|enzovoorts?|en (?:dergelijke|meer|andere))\\.?|,? ?\\.\\.\\.|,? ?…)${END}`,
  " (?:ja|aanwezig|bestaat(?: al)?|(?:is|zijn) (?:er|aanwezig|actief|opgenomen in [a-z]+(?: [a-z]+)?)" +
    "|(?:zit|staat|valt|zitten|staan|vallen) (?:in|op|onder) (?:ons|onze|het|de) [a-z]+)(?=$|[,;])",
  `,? (?:naast elkaar|om en om|tegelijk|allebei|alle drie|samen)${END}`,
  `,? (?:in )?(?:het )?(?:afgelopen|vorig|dit) (?:school)?(?:jaar|seizoen|kwartaal)(?: [0-9]+ [a-z]+)?(?: bereikt)?${END}`,
  ` in de (?:zomer|herfst|kerst|voorjaars|mei|school)?vakanties?${END}`,
  ": ?[0-9]{1,4}(?= *(?:[,;()]|$))",
  `,? (?:(?:ongeveer|circa|ca\\.?|ruim|bijna) +)?[0-9]{1,4} (?:per|/) (?:school)?(?:jaar|week|maand|kwartaal|seizoen)${END}`,
  "^(?:(?:alleen|enkel|wel|ook|waaronder|onder meer|met name|verder|daarnaast|nu|momenteel|op dit moment|inmiddels|tegenwoordig|mogelijk|misschien|eventueel|evt\\.?)" +
    "|(?:contract(?:en)?|raamcontract|convenant|beschikking|deskundigheidsbevordering)(?: voor)?) +(?:(?:het|de) )?",
].map((note) => new RegExp(note, "gi"));
const FORMERLY = /^([^()]+?) *(?:[(,;]|[–-] ) *(?:voorheen|vroeger|eerder|vh\.?|v\/h|voormalige?|oude naam:?|heette) ([^()]*)\)?$/i;

/**
 * The text without such notes; the text itself when there are none or nothing else is left.
 * @param {string} text
 * @param {Names} names
 * @returns {string}
 */
export function withoutNotes(text, names) {
  const formerly = FORMERLY.exec(text);
  // A shorter name may be another thing that was called so, and behind a name of ours it is no longer that.
  const now = formerly !== null && nameKey(formerly[1]).length >= LONG_NAME && idsOf(nameKey(formerly[2]), names).length === 0;
  const whole = now ? formerly[1] : text;
  return NOTES.reduce((left, note) => left.replace(note, ""), whole).replace(/^ +| +$/g, "") || whole;
}
