"""Signs that a reader does not see, or takes for another: one list, for what is refused and for what is shown.

`kansrijk/web/hidden.js` has the same patterns. Imports nothing but `re`, so that what must start at once can use it.
"""

from __future__ import annotations

import re

# Controls but for the end of a line and a tab, soft hyphens, marks of direction, zero width, ends of lines that only
# some programs know, fillers that count as letters, blanks that count as signs, private use, signs that are none,
# notes and objects between lines, and tags.
_RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
# What chooses a form of the sign before it: behind a picture it is seen, behind a letter it is not.
_FORM = "(?<![\xa9\xae\u2000-\u33ff\U0001f000-\U0001faff])[\ufe00-\ufe0f](?!\u20e3)"
HIDDEN = re.compile(f"[{_RANGES}]|{_FORM}")
"""Signs that nobody sees, or that put what is seen in another order."""
UNSHOWN = re.compile(f"[\t\n{_RANGES}]|{_FORM}")
"""Those, and the two that are only for laying out a source text."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
    "\ufe20-\ufe2f"
)
STACKED = re.compile(f"[{_MARKS}]{{4,}}")
"""More marks on one letter than any language has: they cover the lines above and below it."""

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_OTHERS = "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u1f00-\u1fff"
# Letters of phonetics, of mathematics, of a circle, small capitals and raised ones, wide ones, Roman figures, and those
# of scripts that were made after our capitals (Coptic, Cherokee, Lisu).
_DRESSED = (
    "\u0251\u0261\u0262\u0269\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u02b0-\u02b8\u02e1-\u02e3\u13a0-\u13fd"
    "\u1d00-\u1d6a\u1d78\u1d9b-\u1dbf\u2071\u207f\u2090-\u209c\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212a-\u212d"
    "\u212f-\u2131\u2133-\u2134\u2139\u2145-\u2149\u2160-\u2188\u249c-\u24e9\u2c80-\u2cff\ua4d0-\ua4fd\uab70-\uabbf"
    "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\U0001f110-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
)
_MIXED = re.compile(f"[{_LATIN}][{_OTHERS}]|[{_OTHERS}][{_LATIN}]|[{_DRESSED}]")
# Greek and Cyrillic letters that nobody can tell from ours; a small Greek letter by itself is a letter of mathematics.
_TWINS = "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0423\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04ae\u04bb\u0501\u051b\u051d"
_ALL_TWINS = re.compile(f"(?<![{_OTHERS}])[{_TWINS}]+(?![{_OTHERS}])")
_TELLING = re.compile(f"(?![{_TWINS}])[{_OTHERS}]")


def lookalike(text: str) -> str:
    """The first part of a text that looks like our letters and is something else; '' when there is none.

    A Greek, Cyrillic or Armenian letter against a Latin one in one word; a letter of mathematics, of a circle, or a
    wide one; or a word of only such letters as we have too, in a text in which no other letter tells what it is.
    """
    if found := _MIXED.search(text):
        return found[0]
    alone = _ALL_TWINS.search(text)
    return alone[0] if alone and not _TELLING.search(text) else ""
