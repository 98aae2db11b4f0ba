/**
 * What the parts of the result share: names and addresses of entries, a section with a heading, a list of links.
 */

import { element, entryAddress } from "./dom.js";
import { fill } from "./sentences.js";

/**
 * Names and links of the knowledge base, for one page.
 * @param {Object} model
 * @param {string} overview the address of the list of interventies, as the site has it
 */
export function entryLinks(model, overview) {
  const home = new URL(overview, window.location.href).href;
  const names = { interventies: new Map(model.programmas.map((p) => [p.id, nameOf(p)])) };
  for (const [kind, items] of Object.entries(model.praktijk)) names[kind] = new Map(items.map((item) => [item.id, item.naam]));
  const addressOf = (kind, id) => {
    const at = home.lastIndexOf("interventies");
    return entryAddress(home.slice(0, at) + kind + home.slice(at + "interventies".length), id);
  };
  return {
    name: (id) => names.interventies.get(id) ?? id,
    sources: (id, text) => element("a", { href: `${addressOf("interventies", id)}#bronnen` }, text),
    link: (id, kind = "interventies") => element("a", { href: addressOf(kind, id) }, names[kind].get(id) ?? id),
  };
}

/**
 * The name of a programme, with the mark that it exists no more.
 * @param {Object} programme of the prepared data
 * @returns {string}
 */
export function nameOf({ status, naam, merk }) {
  return status === "vervallen" ? `${naam} (${merk})` : naam;
}

/**
 * The caveats of an entry on which a decision hangs, as matcher/caveats.py chose them; "" when there is none.
 * @param {Object} programme of the prepared data
 * @param {Object} model
 * @returns {string}
 */
export function caveatsOf({ let_op: caveats }, { zinnen }) {
  const wat = caveats.filter((text) => text).join(" ");
  return wat && fill(zinnen, "let-op", { wat });
}

/**
 * A section of the result; null when there is nothing to put in it.
 * @param {string} id of its heading
 * @param {string} title
 * @param {...(Node|null)} inside
 * @returns {HTMLElement|null}
 */
export function resultSection(id, title, ...inside) {
  const parts = inside.filter((part) => part !== null);
  if (!parts.length) return null;
  return element("section", { class: `kr-deel kr-deel-${id}`, "aria-labelledby": `m-${id}` }, element("h3", { id: `m-${id}`, tabindex: "-1" }, title), ...parts);
}

/**
 * Nodes with commas between them, as people write a list.
 * @param {Node[]} nodes
 * @returns {Array<Node|string>}
 */
export function withCommas(nodes) {
  return nodes.flatMap((node, at) => (at === 0 ? [node] : [at === nodes.length - 1 ? " en " : ", ", node]));
}

/**
 * A list; null when it is empty.
 * @param {Array<Node|string>} items
 * @param {string} [className]
 * @returns {HTMLElement|null}
 */
export function listOf(items, className = "") {
  if (!items.length) return null;
  return element("ul", className ? { class: className } : {}, ...items.map((item) => (item instanceof HTMLLIElement ? item : element("li", {}, item))));
}
