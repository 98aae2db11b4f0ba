/**
 * A YAML text as a tree, for the part of YAML that entries and profiles are written in.
 *
 * Groups and lists by indentation or between brackets, plain and quoted texts, folded and literal blocks, and
 * comments. Anchors, tags, several documents and the rarer ways of writing are refused with their place: nothing
 * is guessed. A node is as in json_nodes.js: {soort: 'groep', velden: [[key, node], …]}, {soort: 'lijst', delen},
 * {soort: 'tekst', tekst} or {soort: 'kaal', tekst} (without quotes); `at` is its position in the text.
 */

import { Scanner, YamlError, isBreak, isSpaceOrEnd } from "./yaml_scan.js";
import { LONGEST_NUMBER, WRITTEN_NUMBER } from "./yaml_text.js";

const TAB_INDENT = /^[ ]*\t/m;
const MOST_NESTED = 400;
const LONGEST_KEY = 1000;

/**
 * The tree of a YAML text, or why there is none.
 * @param {string} text
 * @returns {{node: Object, diepte: number}|{fout: {naam: string, waarden: Object, regel: number, kolom: number}}}
 */
export function parseYaml(text) {
  const reader = new Reader(text);
  try {
    const tab = TAB_INDENT.exec(text);
    if (tab !== null) throw new YamlError(tab.index + tab[0].length - 1, "tab");
    return { node: reader.document(), diepte: reader.diepte };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { fout: { naam: error.naam, waarden: error.waarden, ...placeOf(text, error.at) } };
  }
}

/**
 * What a tree says as plain data: numbers, true, false and null where they are written so, otherwise text.
 * @param {Object} node
 * @returns {*}
 */
function plainData(node) {
  if (node.soort === "lijst") return node.delen.map(plainData);
  if (node.soort === "groep") return Object.fromEntries(node.velden.map(([key, part]) => [key, plainData(part)]));
  if (node.soort !== "kaal") return node.tekst;
  if (node.tekst === "true" || node.tekst === "false") return node.tekst === "true";
  if (node.tekst === "" || node.tekst === "~" || node.tekst === "null") return null;
  return node.tekst.length <= LONGEST_NUMBER && WRITTEN_NUMBER.test(node.tekst) ? Number(node.tekst) : node.tekst;
}

/** Line and column of a position, both from 1. */
function placeOf(text, at) {
  const lines = text.slice(0, at).split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return { regel: lines.length, kolom: Array.from(lines[lines.length - 1]).length + 1 };
}

class Reader extends Scanner {
  constructor(text) {
    super(text);
    this.diepte = 0;
  }

  document() {
    this.toNext();
    if (this.peek() === "%") throw new YamlError(this.at, "niet-in-de-browser");
    if (this.atDocumentMark()) {
      if (this.peek() === ".") throw this.syntax("kijk-om-je-heen");
      this.at += 3;
      if (!this.restOfLine()) throw new YamlError(this.at, "niet-in-de-browser");
      this.toNext();
    }
    if (this.peek() === "") throw new YamlError(0, "alleen-commentaar");
    const node = this.blockNode(-1, 1);
    this.toNext();
    if (this.atDocumentMark()) throw new YamlError(this.at, "meer-documenten");
    if (this.peek() !== "") throw this.syntax("inspringen");
    return node;
  }

  /** What begins here, on a line of its own or behind a dash; what belongs to it stands further in than `parent`. */
  blockNode(parent, depth) {
    const at = this.at;
    if (this.atMark("-")) return this.blockList(this.column(), depth);
    if (this.peek() === "|" || this.peek() === ">") return this.textNode(at, this.block(parent), false);
    const column = this.column();
    const node = this.inlineNode(parent, depth);
    if (!this.atColon()) return node;
    if (Array.from(this.text.slice(at, this.at)).some(isBreak)) {
      this.blanks();
      throw this.syntax("dubbele-punt");
    }
    this.at = at;
    return this.blockGroup(column, depth);
  }

  atColon() {
    const at = this.at;
    this.blanks();
    const found = this.atMark(":");
    this.at = at;
    return found;
  }

  deeper(depth) {
    if (depth > MOST_NESTED) throw new YamlError(this.at, "te-diep");
    this.diepte = Math.max(this.diepte, depth);
  }

  /** A text or a collection between brackets. */
  inlineNode(parent, depth, flow = false) {
    const at = this.at;
    const sign = this.peek();
    if (sign === "[" || sign === "{") return this.brackets(sign, depth);
    if (sign === '"' || sign === "'") return this.textNode(at, this.quoted(), false);
    return this.textNode(at, this.plain(parent, flow), true);
  }

  textNode(at, tekst, plain) {
    return { soort: plain ? "kaal" : "tekst", tekst, at };
  }

  blockGroup(column, depth) {
    this.deeper(depth);
    const node = { soort: "groep", velden: [], at: this.at };
    for (;;) {
      const key = this.key(column);
      node.velden.push([key, this.fieldValue(column, depth + 1)]);
      this.toNext();
      if (this.peek() === "" || this.atDocumentMark()) return node;
      const next = this.column();
      if (next < column) return node;
      if (next > column || this.atMark("-")) throw this.syntax("inspringen");
    }
  }

  /** The name of a field; the reader goes past its colon. */
  key(column) {
    const at = this.at;
    const sign = this.peek();
    if (sign === "[" || sign === "{") throw new YamlError(at, "niet-in-de-browser");
    const quoted = sign === '"' || sign === "'";
    const key = quoted ? this.quoted() : this.plain(column, false);
    const end = this.at;
    const written = this.text.slice(at, end);
    this.blanks();
    if (!this.atMark(":") || written.length > LONGEST_KEY || Array.from(written).some(isBreak)) {
      // The command line looks for the colon up to the next line.
      this.at = end;
      this.toNext();
      throw this.syntax("geen-dubbele-punt");
    }
    this.at += 1;
    return key;
  }

  fieldValue(column, depth) {
    const behind = this.at;
    if (!this.restOfLine()) return this.sameLine(column, depth);
    this.toNext();
    const next = this.peek() === "" || this.atDocumentMark() ? -1 : this.column();
    // A list may stand as far in as the field it belongs to.
    if (next > column || (next === column && this.atMark("-"))) return this.blockNode(column, depth);
    return { soort: "kaal", tekst: "", at: behind };
  }

  /** A value behind its colon. */
  sameLine(column, depth) {
    if (this.atMark("-")) throw this.syntax("kijk-om-je-heen");
    const at = this.at;
    const sign = this.peek();
    if (sign === "|" || sign === ">") return this.textNode(at, this.block(column), false);
    const node = this.inlineNode(column, depth);
    if (this.atColon()) {
      this.blanks();
      throw this.syntax("dubbele-punt");
    }
    return node;
  }

  blockList(column, depth) {
    this.deeper(depth);
    const node = { soort: "lijst", delen: [], at: this.at };
    for (;;) {
      this.at += 1;
      node.delen.push(this.item(column, depth + 1));
      this.toNext();
      if (this.peek() === "" || this.atDocumentMark()) return node;
      const next = this.column();
      if (next > column) throw this.syntax("inspringen");
      if (next < column || !this.atMark("-")) return node;
    }
  }

  item(column, depth) {
    const behind = this.at;
    // Behind a dash a tab is no white space.
    while (this.peek() === " ") this.at += 1;
    if (this.peek() === "\t") throw this.syntax("begin-teken");
    if (!this.restOfLine()) return this.blockNode(column, depth);
    this.toNext();
    const next = this.peek() === "" || this.atDocumentMark() ? -1 : this.column();
    return next > column ? this.blockNode(column, depth) : { soort: "kaal", tekst: "", at: behind };
  }

  /** A list or group between brackets; the reader stands on the first. */
  brackets(open, depth) {
    this.deeper(depth);
    const node = open === "[" ? { soort: "lijst", delen: [], at: this.at } : { soort: "groep", velden: [], at: this.at };
    const close = open === "[" ? "]" : "}";
    this.at += 1;
    for (;;) {
      this.flowNext();
      if (this.peek() === close) break;
      if (open === "[") node.delen.push(this.flowItem(depth + 1));
      else node.velden.push(this.flowField(depth + 1));
      this.flowNext();
      if (this.peek() === ",") this.at += 1;
      else if (this.peek() !== close) throw this.syntax("haakje");
    }
    this.at += 1;
    return node;
  }

  flowNext() {
    this.toNext();
    if (this.peek() === "") throw this.syntax("niet-gesloten");
    if (this.atDocumentMark()) throw this.syntax("haakje");
  }

  flowItem(depth) {
    const node = this.inlineNode(-1, depth, true);
    this.flowNext();
    if (this.atMark(":")) throw new YamlError(this.at, "niet-in-de-browser");
    return node;
  }

  flowField(depth) {
    const at = this.at;
    const sign = this.peek();
    const quoted = sign === '"' || sign === "'";
    if (sign === "[" || sign === "{") throw new YamlError(at, "niet-in-de-browser");
    const key = quoted ? this.quoted() : this.plain(-1, true);
    const written = this.text.slice(at, this.at);
    this.flowNext();
    // As in JSON, the colon may stand right against the value when the name has quotes.
    if (this.peek() !== ":" || !(quoted || isSpaceOrEnd(this.peek(1)))) throw new YamlError(this.at, "niet-in-de-browser");
    if (Array.from(written).some(isBreak)) throw new YamlError(at, "niet-in-de-browser");
    this.at += 1;
    this.flowNext();
    if (this.peek() === "," || this.peek() === "}") return [key, { soort: "kaal", tekst: "", at: this.at }];
    return [key, this.inlineNode(-1, depth, true)];
  }
}
