/**
 * Handing a proposal over: as a file, as text to paste, as a mail that stands ready, or on GitHub. The page sends nothing itself.
 */

import { filledIn } from "./dom.js";

const LONGEST_MAIL = 1900;
const LONGEST_LINK = 7500;

/**
 * The address that opens the proposal on GitHub; GitHub makes a fork for who may not write.
 * @param {string} repo 'https://github.com/owner/name'
 * @param {{path: string, yaml: string}} proposal
 * @param {boolean} isNew
 * @returns {{href: string, isWhole: boolean}} not whole: the text has to be pasted there
 */
export function githubLink(repo, { path, yaml }, isNew) {
  if (!isNew) return { href: `${repo}/edit/main/${path}`, isWhole: false };
  const at = path.lastIndexOf("/");
  const start = `${repo}/new/main/${path.slice(0, at)}?filename=${encodeURIComponent(path.slice(at + 1))}`;
  const whole = `${start}&value=${encodeURIComponent(yaml)}`;
  return whole.length <= LONGEST_LINK ? { href: whole, isWhole: true } : { href: start, isWhole: false };
}

/**
 * A mail without an address, with the whole file in it when that fits.
 * @param {{path: string, yaml: string}} proposal
 * @param {{naam: string, wat: string, said: Object<string, string>}} about
 * @returns {{href: string, isWhole: boolean}} not whole: the file goes along as an attachment
 */
export function mailLink({ path, yaml, sources }, { naam, wat, said }) {
  const second = sources ? `\n\n${filledIn(said["bron-tweede"], { pad: sources.path })}\n\n${sources.yaml}` : "";
  const values = { naam, wat, pad: path, bestand: path.slice(path.lastIndexOf("/") + 1), yaml: yaml + second };
  const link = (template) => {
    const body = filledIn(said[template], values).replace(/\n/g, "\r\n");
    return `mailto:?subject=${encodeURIComponent(filledIn(said["mail-onderwerp"], values))}&body=${encodeURIComponent(body)}`;
  };
  const whole = link("mail-tekst");
  return whole.length <= LONGEST_MAIL ? { href: whole, isWhole: true } : { href: link("mail-bijlage"), isWhole: false };
}

/**
 * Put a text on the clipboard.
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copyText(text) {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

/** For a page from disk and for browsers that do not give pages the clipboard. */
function copyOldWay(text) {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "kr-onzichtbaar";
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  area.remove();
  before?.focus();
  return done;
}
