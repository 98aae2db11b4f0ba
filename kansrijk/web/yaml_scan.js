/**
 * The values of a YAML text, character by character: plain, quoted, folded and literal.
 *
 * The rules are those of YAML 1.1 as libyaml follows them, so that a text says here what it says on the command line.
 */

import { NEVER_FIRST } from "./yaml_text.js";

const ESCAPES = {
  0: "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ",
  '"': '"', "/": "/", "\\": "\\", N: "\u0085", _: "\u00a0", L: "\u2028", P: "\u2029",
};
const ESCAPE_DIGITS = { x: 2, u: 4, U: 8 };

/** Why a text cannot be read: `naam` of a message of the prepared data, with what fills it, and where. */
export class YamlError extends Error {
  /**
   * @param {number} at position in the text
   * @param {string} naam
   * @param {Object<string, string>} waarden a value that begins with '@' is a message itself
   */
  constructor(at, naam, waarden = {}) {
    super(naam);
    this.name = "YamlError";
    this.at = at;
    this.naam = naam;
    this.waarden = waarden;
  }
}

/** The text and where the reader is. */
export class Scanner {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** The character `ahead` of here; '' at the end. */
  peek(ahead = 0) {
    return this.text[this.at + ahead] ?? "";
  }

  /** How many characters stand before this one on its line. */
  column() {
    let start = this.at;
    while (start > 0 && !isBreak(this.text[start - 1])) start -= 1;
    return Array.from(this.text.slice(start, this.at)).length;
  }

  syntax(hint, at = this.at) {
    return new YamlError(at, "syntaxis", { hulp: `@${hint}` });
  }

  /** Past one line break; what it counts for in a text. */
  lineBreak() {
    const sign = this.peek();
    if (!isBreak(sign)) return "";
    this.at += sign === "\r" && this.peek(1) === "\n" ? 2 : 1;
    return sign === "\u2028" || sign === "\u2029" ? sign : "\n";
  }

  blanks() {
    const start = this.at;
    while (isBlank(this.peek())) this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** Past blanks and a comment on this line; true when nothing else stands on it. */
  restOfLine() {
    this.blanks();
    if (this.peek() === "#") this.toEndOfLine();
    return isBreakOrEnd(this.peek());
  }

  toEndOfLine() {
    while (!isBreakOrEnd(this.peek())) this.at += 1;
  }

  /** Past white space, comments and line breaks, to the next thing that counts. */
  toNext() {
    while (this.restOfLine() && this.peek() !== "") this.lineBreak();
  }

  /** Whether a line with only --- or ... begins here. */
  atDocumentMark() {
    const mark = this.text.slice(this.at, this.at + 3);
    const first = this.at === 0 || isBreak(this.text[this.at - 1]);
    return first && (mark === "---" || mark === "...") && isSpaceOrEnd(this.peek(3));
  }

  /** Whether `sign` stands here as a mark of its own. */
  atMark(sign) {
    return this.peek() === sign && isSpaceOrEnd(this.peek(1));
  }

  /**
   * A text without quotes; its next lines stand further in than `parent` columns.
   * @param {number} parent
   * @param {boolean} flow between brackets
   * @returns {string}
   */
  plain(parent, flow) {
    this.refuseFirst(flow);
    let [text, spaces, end] = ["", "", this.at];
    for (;;) {
      if (this.peek() === "#" || (end !== this.at && this.atDocumentMark())) break;
      const start = this.at;
      while (!this.endsPlain(flow)) this.at += 1;
      if (this.at === start) break;
      text += spaces + this.text.slice(start, this.at);
      end = this.at;
      const before = this.at;
      spaces = this.plainSpaces();
      const broken = /[\n\r\u0085\u2028\u2029]/.test(this.text.slice(before, this.at));
      if (!spaces || this.peek() === "" || (broken && !flow && this.column() <= parent)) break;
    }
    this.at = end;
    return text;
  }

  endsPlain(flow) {
    const sign = this.peek();
    if (isSpaceOrEnd(sign)) return true;
    const next = this.peek(1);
    if (sign === ":") {
      if (flow && next !== "" && ",?[]{}".includes(next)) throw new YamlError(this.at, "niet-in-de-browser");
      return isSpaceOrEnd(next);
    }
    if (flow && sign === "?") throw new YamlError(this.at, "niet-in-de-browser");
    return flow && ",[]{}".includes(sign);
  }

  refuseFirst(flow) {
    const sign = this.peek();
    if (sign === "&" || sign === "*") {
      const name = /[A-Za-z0-9_-]*/y;
      name.lastIndex = this.at + 1;
      const [word] = name.exec(this.text);
      throw word ? new YamlError(this.at, "anker", { wat: sign + word }) : new YamlError(this.at, "anker-begin");
    }
    if (sign === "!") {
      throw new YamlError(this.at, "tag", { wat: /^[^\s]*/.exec(this.text.slice(this.at, this.at + 40))[0] });
    }
    if (!NEVER_FIRST.includes(sign)) return;
    const stands = sign === "-" || (!flow && "?:".includes(sign));
    if (stands && !isSpaceOrEnd(this.peek(1))) return;
    if (sign === "?") throw new YamlError(this.at, "niet-in-de-browser");
    if ("@`%".includes(sign)) throw this.syntax("begin-teken");
    throw this.syntax(flow ? "haakje" : "inspringen");
  }

  /** The white space inside a plain text: one line break is a space, more of them are breaks. */
  plainSpaces() {
    const blanks = this.blanks();
    if (!isBreak(this.peek())) return blanks;
    const first = this.lineBreak();
    let breaks = "";
    while (!this.atDocumentMark()) {
      if (this.peek() === " " || this.peek() === "\t") this.at += 1;
      else if (isBreak(this.peek())) breaks += this.lineBreak();
      else break;
    }
    return (first !== "\n" ? first : breaks ? "" : " ") + breaks;
  }

  /** A text between quotes; the reader stands on the first quote. */
  quoted() {
    const quote = this.peek();
    const opened = this.at;
    this.at += 1;
    let text = "";
    for (;;) {
      const sign = this.peek();
      if (sign === "") throw this.syntax("niet-gesloten", opened);
      if (isBlank(sign) || isBreak(sign)) {
        text += this.quotedSpaces(opened);
      } else if (sign === quote && quote === "'" && this.peek(1) === "'") {
        text += "'";
        this.at += 2;
      } else if (sign === quote) {
        this.at += 1;
        return text;
      } else if (sign === "\\" && quote === '"') {
        text += this.escape();
      } else {
        text += sign;
        this.at += 1;
      }
    }
  }

  quotedSpaces(opened) {
    const blanks = this.blanks();
    if (!isBreak(this.peek())) return blanks;
    const first = this.lineBreak();
    const breaks = this.quotedBreaks(opened);
    return (first !== "\n" ? first : breaks ? "" : " ") + breaks;
  }

  quotedBreaks(opened) {
    let breaks = "";
    for (;;) {
      if (this.atDocumentMark()) throw this.syntax("niet-gesloten", opened);
      this.blanks();
      if (!isBreak(this.peek())) return breaks;
      breaks += this.lineBreak();
    }
  }

  escape() {
    const start = this.at;
    const sign = this.peek(1);
    this.at += 2;
    if (Object.hasOwn(ESCAPES, sign)) return ESCAPES[sign];
    if (isBreak(sign)) {
      this.at -= 1;
      this.lineBreak();
      return this.quotedBreaks(start);
    }
    const size = ESCAPE_DIGITS[sign] ?? 0;
    const digits = this.text.slice(this.at, this.at + size);
    const code = size && /^[0-9a-fA-F]+$/.test(digits) && digits.length === size ? parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw this.syntax("teken-code", start);
    this.at += size;
    return String.fromCodePoint(code);
  }

  /** A folded (>) or literal (|) block below a line of `parent` columns; the reader stands on the sign. */
  block(parent) {
    const folded = this.peek() === ">";
    this.at += 1;
    const [, head] = /^([-+]?[1-9]?[-+]?)/.exec(this.text.slice(this.at, this.at + 3));
    if (/[-+].*[-+]/.test(head)) throw this.syntax("kijk-om-je-heen");
    this.at += head.length;
    if (!this.restOfLine()) throw this.syntax("kijk-om-je-heen");
    this.lineBreak();
    const least = Math.max(parent + 1, 1);
    const step = /[1-9]/.exec(head);
    const indent = step === null ? Math.max(least, this.deepestEmpty()) : least - 1 + Number(step[0]);
    let breaks = this.blockBreaks(indent);
    let [text, last] = ["", ""];
    while (this.column() === indent && this.peek() !== "") {
      text += breaks;
      const inward = isBlank(this.peek());
      const start = this.at;
      this.toEndOfLine();
      text += this.text.slice(start, this.at);
      last = this.lineBreak();
      breaks = this.blockBreaks(indent);
      if (this.column() !== indent || this.peek() === "") break;
      if (!folded || last !== "\n" || inward || isBlank(this.peek())) text += last;
      else if (!breaks) text += " ";
    }
    if (!head.includes("-")) text += last;
    return head.includes("+") ? text + breaks : text;
  }

  /** The column of the first line with text, or of a longer empty one before it; the reader stays. */
  deepestEmpty() {
    const start = this.at;
    let deepest = 0;
    for (;;) {
      let column = 0;
      while (this.peek() === " ") {
        this.at += 1;
        column += 1;
      }
      deepest = Math.max(deepest, column);
      if (!isBreak(this.peek())) break;
      this.lineBreak();
    }
    this.at = start;
    return deepest;
  }

  blockBreaks(indent) {
    let breaks = "";
    for (;;) {
      let column = this.column();
      while (column < indent && this.peek() === " ") {
        this.at += 1;
        column += 1;
      }
      if (!isBreak(this.peek())) return breaks;
      breaks += this.lineBreak();
    }
  }
}

export function isBreak(sign) {
  return sign === "\n" || sign === "\r" || sign === "\u0085" || sign === "\u2028" || sign === "\u2029";
}

function isBlank(sign) {
  return sign === " " || sign === "\t";
}

function isBreakOrEnd(sign) {
  return sign === "" || isBreak(sign);
}

export function isSpaceOrEnd(sign) {
  return isBlank(sign) || isBreakOrEnd(sign);
}
