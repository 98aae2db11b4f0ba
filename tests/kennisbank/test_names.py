"""The normal form of a name: the same whether a text is taken apart or folded as a whole."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kennisbank.names import _ACCENTS, _NOT_LATIN, _SIGNS, fold

SIGNS = "@&+`´’ßẞéÉïĳİKſﬁＡ＠①аש가가😀\u0301\u0308\u200b\u00a0 ab"


def folded_whole(text: str) -> str:
    """What `fold` says, in one go over all of the text."""
    latin = _NOT_LATIN.sub(" ", text.translate(_SIGNS))
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", latin)).lower()


@given(st.text(SIGNS, max_size=40) | st.text(max_size=40))
def test_folding_looks_at_what_is_not_ascii_and_gives_the_same(text: str) -> None:
    assert fold(text) == folded_whole(text)


def test_every_sign_folds_the_same_between_letters() -> None:
    signs = (chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000)
    assert [sign for sign in signs if fold(f"a{sign}\u0301b") != folded_whole(f"a{sign}\u0301b")] == []
