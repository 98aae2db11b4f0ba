/**
 * JSON text as a tree that forgets nothing: keys that stand there twice, and how a number was written.
 *
 * `JSON.parse` drops both without a word. A node is {soort: 'groep', velden: [[key, node], …]},
 * {soort: 'lijst', delen: [node, …]}, {soort: 'tekst', tekst} or {soort: 'kaal', tekst} (without quotes).
 */

const SPACE = /[ \t\n\r\u0085\u2028\u2029]*/y;
const PLAIN = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const STRING = /"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"/y;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const MOST_NESTED = 500;

/**
 * The tree of a JSON text; null when it is not JSON.
 * @param {string} text
 * @returns {{node: Object, diepte: number}|null} with how deep it is nested
 */
export function parseJson(text) {
  const reader = { text, at: 0, diepte: 0 };
  const node = value(reader, 0);
  if (node === null) return null;
  skip(reader);
  return reader.at === text.length ? { node, diepte: reader.diepte } : null;
}

function skip(reader) {
  take(reader, SPACE);
  return reader.text[reader.at];
}

/** What the pattern matches here, or null; the reader moves behind it. */
function take(reader, pattern) {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found !== null) reader.at = pattern.lastIndex;
  return found;
}

function value(reader, depth) {
  const first = skip(reader);
  if (first === "{" || first === "[") return collection(reader, first, depth + 1);
  if (first === '"') return string(reader);
  const found = take(reader, PLAIN);
  return found === null ? null : { soort: "kaal", tekst: found[0] };
}

function string(reader) {
  const found = take(reader, STRING);
  if (found === null) return null;
  // A raw break inside a string is a space, as on the command line.
  const tekst = JSON.parse(found[0].replace(/[\u0085\u2028\u2029]/g, " "));
  return LONE.test(tekst) ? null : { soort: "tekst", tekst };
}

function collection(reader, open, depth) {
  if (depth > MOST_NESTED) return null;
  reader.diepte = Math.max(reader.diepte, depth);
  reader.at += 1;
  const close = open === "{" ? "}" : "]";
  const parts = [];
  if (skip(reader) === close) {
    reader.at += 1;
  } else {
    for (;;) {
      const part = open === "{" ? member(reader, depth) : value(reader, depth);
      if (part === null) return null;
      parts.push(part);
      const next = skip(reader);
      reader.at += 1;
      if (next === close) break;
      if (next !== ",") return null;
    }
  }
  return open === "{" ? { soort: "groep", velden: parts } : { soort: "lijst", delen: parts };
}

function member(reader, depth) {
  if (skip(reader) !== '"') return null;
  const key = string(reader);
  if (key === null || skip(reader) !== ":") return null;
  reader.at += 1;
  const node = value(reader, depth);
  return node === null ? null : [key.tekst, node];
}
