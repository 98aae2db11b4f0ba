/**
 * Signs that a reader does not see, or takes for another. The twin of kennisbank/hidden.py.
 */

const FORM = "(?<![\\xa9\\xae\\u2000-\\u33ff\\u{1f000}-\\u{1faff}])[\\ufe00-\\ufe0f](?!\\u20e3)";
const RANGES = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f"
  + "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff9-\\ufffc\\ufffe\\uffff"
  + "\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}\\u{f0000}-\\u{10ffff}";
/** Signs that nobody sees, or that put what is seen in another order. */
export const HIDDEN = new RegExp(`[${RANGES}]|${FORM}`, "u");

const MARKS = "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc"
  + "\\u06df-\\u06e4\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u0eb1\\u0eb4-\\u0ebc\\u0ec8-\\u0ece\\u0f71-\\u0f84\\u1ab0-\\u1aff\\u1dc0-\\u1dff"
  + "\\u20d0-\\u20f0\\ufe20-\\ufe2f";
/** More marks on one letter than any language has: they cover the lines above and below it. */
export const STACKED = new RegExp(`[${MARKS}]{4,}`, "u");

const LATIN = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
const OTHERS = "\\u0370-\\u03ff\\u0400-\\u052f\\u0531-\\u0587\\u1f00-\\u1fff";
const DRESSED = "\\u0251\\u0261\\u0262\\u0269\\u026a\\u0274\\u0280\\u028f\\u0299\\u029c\\u029f\\u02b0-\\u02b8\\u02e1-\\u02e3\\u13a0-\\u13fd"
  + "\\u1d00-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u2071\\u207f\\u2090-\\u209c\\u2102\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2128\\u212a-\\u212d"
  + "\\u212f-\\u2131\\u2133-\\u2134\\u2139\\u2145-\\u2149\\u2160-\\u2188\\u249c-\\u24e9\\u2c80-\\u2cff\\ua4d0-\\ua4fd\\uab70-\\uabbf"
  + "\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d7ff}\\u{1f110}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}";
const MIXED = new RegExp(`[${LATIN}][${OTHERS}]|[${OTHERS}][${LATIN}]|[${DRESSED}]`, "u");
const TWINS = "\\u0391\\u0392\\u0395-\\u0397\\u0399\\u039a\\u039c\\u039d\\u039f\\u03a1\\u03a4\\u03a5\\u03a7\\u03bf\\u0405\\u0406\\u0408\\u0410"
  + "\\u0412\\u0415\\u041a\\u041c-\\u041e\\u0420-\\u0423\\u0425\\u0430\\u0435\\u043e\\u0440\\u0441\\u0443\\u0445\\u0455\\u0456\\u0458\\u04ae"
  + "\\u04bb\\u0501\\u051b\\u051d";
const ALL_TWINS = new RegExp(`(?<![${OTHERS}])[${TWINS}]+(?![${OTHERS}])`, "u");
const TELLING = new RegExp(`(?![${TWINS}])[${OTHERS}]`, "u");

/**
 * The first part of a text that looks like our letters and is something else; "" when there is none.
 * @param {string} text
 * @returns {string}
 */
export function lookalike(text) {
  const mixed = MIXED.exec(text);
  if (mixed !== null) return mixed[0];
  const alone = ALL_TWINS.exec(text);
  return alone !== null && !TELLING.test(text) ? alone[0] : "";
}
