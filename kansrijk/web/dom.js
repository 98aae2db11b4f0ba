/**
 * Making elements without markup in text: nothing that somebody typed can become part of the page.
 */

/**
 * A new element.
 * @param {string} tag
 * @param {Object<string, string|number|boolean|function|null|undefined>} attributes `on…` is a listener, true an
 *   attribute without a value; false, null and undefined leave it out
 * @param {...(Node|string|null)} inside texts stay text
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...inside.filter((part) => part !== null));
  return made;
}

/**
 * A sentence of the prepared data with its {gaps} filled in.
 * @param {string} template
 * @param {Object<string, string|number>} values
 * @returns {string}
 */
export function filledIn(template, values) {
  return template.replace(/\{([a-z]+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
}

/**
 * Names as the Dutch list them: a, b en c.
 * @param {string[]} names
 * @returns {string}
 */
export function enumerated(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}

/**
 * Put a new address in the bar, so that it can be shared and the back button works; nothing is loaded.
 * @param {string} query '' or '?…'
 * @param {boolean} [instead] replace the address, so that the back button skips the old one
 */
export function setAddress(query, instead = false) {
  if (query === window.location.search) return;
  const { pathname, hash } = window.location;
  window.history[instead ? "replaceState" : "pushState"](null, "", pathname + query + hash);
}

/**
 * The address of the page of an entry, on a server or from disk.
 * @param {string} list the address of the overview it belongs to; '' for the page itself
 * @param {string} id
 * @returns {string}
 */
export function entryAddress(list, id) {
  return new URL(fromDisk(`${id}/`), new URL(list, window.location.href)).href;
}

/**
 * The address of an index page: a server knows the folder, a disk wants the file.
 * @param {string} address
 * @returns {string}
 */
export function fromDisk(address) {
  return window.location.protocol === "file:" && address.endsWith("/") ? `${address}index.html` : address;
}
