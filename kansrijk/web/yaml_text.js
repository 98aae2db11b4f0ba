/**
 * How one value is written in an entry: without quotes, between quotes, or as a folded or literal block.
 *
 * One text has one way of being written. The twin of kennisbank/yaml_text.py, rule for rule; a scalar
 * is {tekst, kaal}, where `kaal` says that it has to stand without quotes to mean what it means.
 */

/** How a number and a day, a month or a year are written, and how long a number can be before it loses digits. */
export const WRITTEN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;
export const LONGEST_NUMBER = 15;
export const PART_DATE = /^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/;
/** Signs that no text without quotes begins with: to YAML each is a mark. */
export const NEVER_FIRST = "-?:,[]{}#&*!|>'\"%@`";
/** Longest line, in characters, wherever a text can be broken. */
const WIDTH = 110;
const MOST_EXACT = 1e15;
// What YAML takes as it stands; all else (controls, breaks, marks that hide) is written as an escape.
const PRINTABLE =
  /^[ -~\u00a0-\u00ac\u00ae-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;
const FLOW_MARKS = /[,[\]{}:]/;
const BREAK = /(?<=[^ ]) (?=[^ ])/;
const ESCAPED = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
const NOT_TEXT = new RegExp(
  "^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|null|Null|NULL|~|=|<<" +
    "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?" +
    "|[-+]?\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?" +
    "|[-+]?0[xX][0-9a-fA-F_]+|[-+]?0b[01_]+" +
    "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)" +
    "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \\t]+)[0-9][^\\n]*)?)$",
);

/**
 * True when unquoted `text` is a number, date, boolean or null to other YAML readers.
 * @param {string} text
 * @returns {boolean}
 */
export function readsAsOtherType(text) {
  return NOT_TEXT.test(text);
}

/**
 * A number as it is typed: no exponent, and whole numbers without a point.
 * @param {number} value
 * @returns {string}
 * @throws {RangeError} beyond 10^15
 */
export function numberText(value) {
  if (!(Math.abs(value) <= MOST_EXACT)) throw new RangeError(`${value} cannot be written exactly`);
  if (Number.isInteger(value)) return String(value + 0 === 0 ? 0 : value);
  const [, sign, whole, part = "", power] = /^(-?)(\d+)(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(value));
  return power === undefined ? String(value) : `${sign}0.${"0".repeat(Number(power) - 1)}${whole}${part}`;
}

/**
 * The value on one line; `flow` when it stands between square brackets.
 * @param {{tekst: string, kaal: boolean}} scalar
 * @param {boolean} flow
 * @returns {string}
 * @throws {RangeError} for half a character
 */
export function inline(scalar, flow) {
  const text = scalar.tekst;
  if (scalar.kaal || standsPlain(text, flow)) return text;
  if (PRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${Array.from(text, escaped).join("")}"`;
}

/**
 * What stands on the line itself, which has `start` characters already, and the lines below it, at `indent`.
 * @param {{tekst: string, kaal: boolean}} scalar
 * @param {number} start
 * @param {number} indent
 * @returns {[string, string[]]}
 */
export function written(scalar, start, indent) {
  const text = scalar.tekst;
  const pad = " ".repeat(indent);
  if (!scalar.kaal && canBeLiteral(text)) {
    const lines = text.replace(/\n$/, "").split("\n");
    return [text.endsWith("\n") ? "|" : "|-", lines.map((line) => (line ? pad + line : ""))];
  }
  const line = inline(scalar, false);
  if (start + characters(line) > WIDTH && !scalar.kaal && canBeFolded(text)) {
    return [">-", folded(text, WIDTH - indent).map((part) => pad + part)];
  }
  return [line, []];
}

/**
 * A list between brackets behind `head`; what does not fit on the line goes on below, at `indent` + 2.
 * @param {{tekst: string, kaal: boolean}[]} scalars
 * @param {string} head
 * @param {number} indent
 * @returns {string[]}
 */
export function brackets(scalars, head, indent) {
  const lines = [];
  let line = `${head} [`;
  scalars.forEach((scalar, number) => {
    const item = inline(scalar, true);
    if (number === 0) {
      line += item;
    } else if (characters(line) + characters(item) + 3 <= WIDTH) {
      line += `, ${item}`;
    } else {
      lines.push(`${line},`);
      line = " ".repeat(indent + 2) + item;
    }
  });
  return [...lines, `${line}]`];
}

/** How many characters a reader sees; a sign beyond U+FFFF is one. */
export function characters(text) {
  return Array.from(text).length;
}

function standsPlain(text, flow) {
  return (
    text !== "" && !NEVER_FIRST.includes(text[0]) && !text.startsWith(" ") && !text.endsWith(" ") &&
    !text.includes(": ") && !text.includes(" #") && !text.endsWith(":") && !(flow && FLOW_MARKS.test(text)) &&
    PRINTABLE.test(text) && !readsAsOtherType(text)
  );
}

/** Whether a folded block gives exactly this text back, and there is a place to break it. */
function canBeFolded(text) {
  return (
    PRINTABLE.test(text) && !text.startsWith(" ") && !text.endsWith(" ") && BREAK.test(text) && !readsAsOtherType(text)
  );
}

/** Whether a literal block gives exactly this text back: lines that show all there is. */
function canBeLiteral(text) {
  if (!text.includes("\n") || text.startsWith("\n") || text.startsWith(" ") || text.endsWith("\n\n")) return false;
  return text.split("\n").every((line) => PRINTABLE.test(line) && !line.endsWith(" "));
}

function folded(text, width) {
  const lines = [];
  let last = 0;
  for (const word of text.split(BREAK)) {
    const size = characters(word);
    if (lines.length && last + 1 + size <= width) {
      lines[lines.length - 1] += ` ${word}`;
      last += 1 + size;
    } else {
      lines.push(word);
      last = size;
    }
  }
  return lines;
}

function escaped(sign) {
  if (Object.hasOwn(ESCAPED, sign)) return ESCAPED[sign];
  const code = sign.codePointAt(0);
  if (code >= 0xd800 && code <= 0xdfff) throw new RangeError(`U+${code.toString(16).toUpperCase()} is half a character`);
  if (PRINTABLE.test(sign)) return sign;
  const hex = code.toString(16).toUpperCase();
  return code < 0x100 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
