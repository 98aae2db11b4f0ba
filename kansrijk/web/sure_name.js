/**
 * Whether a recognised name needs no asking back: it is the name itself, with only a remark behind it.
 *
 * The twin of matcher/sure_name.py.
 */

import { recognise } from "./recognise.js";

const SURE = 0.95;
const NAMES = / *[+&/] */;
const ASIDE = / *[(,;].*$| +[-–—] .*$/u;
/**
 * What stands behind a name and says who gives it, where, since when or for how many: '(GGD)', 'op 11 scholen'.
 * What stands aside is looked at first: 'in' may be a part of the name.
 */
const REMARK = new RegExp(
  " *[(,;].*$| +[0-9].*$| +[-–—] .*$"
    + "| +(?:op|sinds|in|bij|via|door|van|vanaf|gestopt|gepland|stopt|loopt|proef|pilot|klas|groep|gr)(?![\\p{L}\\p{N}_]).*$",
  "iu",
);

/**
 * Whether nobody has to be asked if a row of `herkend` was read rightly.
 * @param {Object} row
 * @param {Object} names the prepared names
 * @returns {boolean}
 */
export function isSure({ invoer, ids, zekerheid }, names) {
  if (zekerheid >= SURE) return true;
  return [ASIDE, REMARK].some((remark) => {
    const bare = (text) => text.replace(remark, "");
    return [[bare(invoer)], invoer.split(NAMES).map(bare)].some((parts) => {
      const found = surelyNamed(parts, names);
      return found.size === ids.length && ids.every((id) => found.has(id));
    });
  });
}

/** The programmes that are surely named, when each of the parts surely names some; else none. */
function surelyNamed(parts, names) {
  const found = new Set();
  for (const part of parts) {
    const read = part && recognise(part, names);
    if (!read || !read.ids || read.wijze === "familie" || read.zekerheid < SURE) return new Set();
    for (const id of read.ids) found.add(id);
  }
  return found;
}
