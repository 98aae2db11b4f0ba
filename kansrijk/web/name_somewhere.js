/**
 * Where a programme runs, when the words beside its name tell only some places by name or number: 'wijken Noord en Delfzicht',
 * 'in twee wijken'.
 *
 * Then it does not run everywhere; what part that is, nobody says. The twin of matcher/name_somewhere.py.
 */

// A name has a capital, so upper and lower case are not the same here.
const NAME = "(?:(?:de|het|'t) )?[A-Z][A-Za-zÀ-ÿ0-9'’-]*(?: [A-Z][A-Za-zÀ-ÿ0-9'’-]*){0,2}";
const PLACES = "(?:wijken|wijk|buurten|buurt|dorpen|dorp|kernen|kern)";
const NUMBER = "(?:[1-9]|1[0-2]|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)";
const ENDS = "(?= ?[.)\\],;]| \\(|$)";
const NAMED = new RegExp(`[(\\[,;] ?(?:(?:alleen )?in )?(?:de )?${PLACES} ${NAME}(?:(?:, | en | & |/)${NAME})*${ENDS}`);
const COUNTED = new RegExp(`[ (\\[,;](?:in|bij) ${NUMBER} ${PLACES}${ENDS}`);

/**
 * The remark of a line that names or counts some places, and what stands before it without the brackets of that.
 * @param {string} text
 * @returns {{before: string, said: string} | null} null when there is none, or nothing stands before it
 */
export function toldPlaces(text) {
  const found = NAMED.exec(text) || COUNTED.exec(text);
  const before = found === null ? "" : withoutOpen(text.slice(0, found.index));
  return before === "" ? null : { before, said: bare(found[0]) };
}

const bare = (text) => text.replace(/^[ ([,;]+|[ ([,;]+$/g, "");

/** A text without what stands in brackets that are not closed, nor the signs at its end. */
function withoutOpen(text) {
  let rest = text;
  for (const [opens, shuts] of ["()", "[]"]) {
    if (rest.split(opens).length > rest.split(shuts).length) rest = rest.slice(0, rest.lastIndexOf(opens));
  }
  return bare(rest);
}
