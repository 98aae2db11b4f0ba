/**
 * Keeping a profile outside the page: in this tab, in a file of the reader, and in the part of a link that is never sent.
 */

const KEY = "kansrijk-matcher";
const MARK = "#profiel=";
const LONGEST_LINK = 16000;

/**
 * Remember the form in this tab, so that a reload loses nothing; a browser that refuses is no fault.
 * @param {{stap: number, tekst: string}|null} state null forgets it
 */
export function keepInTab(state) {
  try {
    if (state === null) window.sessionStorage.removeItem(KEY);
    else window.sessionStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Private windows may have no room; the file is there for keeping.
  }
}

/**
 * What was remembered in this tab; null when there is nothing, or nothing that can be read.
 * @returns {{stap: number, tekst: string}|null}
 */
export function keptInTab() {
  try {
    const found = JSON.parse(window.sessionStorage.getItem(KEY) ?? "null");
    return found && Number.isInteger(found.stap) && typeof found.tekst === "string" ? found : null;
  } catch {
    return null;
  }
}

/**
 * Give the reader a file.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function giveFile(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/**
 * A name as a part of a file name: letters, digits and dashes only.
 * @param {string} text already folded
 * @param {string} otherwise when nothing is left
 * @returns {string}
 */
export function fileNamePart(text, otherwise) {
  return text.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || otherwise;
}

/**
 * The address of this page with a profile in its fragment; '' when it would be too long to send.
 * @param {string} json
 * @returns {string}
 */
export function linkWith(json) {
  const bytes = new TextEncoder().encode(json);
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  const packed = window.btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const link = `${window.location.href.split("#")[0]}${MARK}${packed}.${sum(bytes)}`;
  return link.length > LONGEST_LINK ? "" : link;
}

/**
 * The profile in a fragment.
 * @param {string} fragment
 * @returns {{tekst: string|null}|null} null when the fragment is about something else; `tekst` is null when it is damaged
 */
export function profileIn(fragment) {
  if (!fragment.startsWith(MARK)) return null;
  const found = /^([A-Za-z0-9_-]+)\.([0-9a-f]{8})$/.exec(fragment.slice(MARK.length));
  if (found === null) return { tekst: null };
  try {
    const letters = window.atob(found[1].replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    if (sum(bytes) !== found[2]) return { tekst: null };
    return { tekst: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { tekst: null };
  }
}

/** Eight digits that change with any byte (FNV-1a); against damage, not against malice. */
function sum(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
