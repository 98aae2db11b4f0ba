"""Signs that hide, stack up or pass for others are refused; those that people need are not."""

from __future__ import annotations

import pytest
from basis import TODAY

from kennisbank.hidden import HIDDEN, STACKED, lookalike
from kennisbank.load import load


@pytest.mark.parametrize(
    "text",
    [
        "Triple \u0420", "\u041c\u0410\u0425", "\u041c\u0410\u0425 en Triple P", "Home\u0455tart", "\u0391\u0392\u0395", "\u13aa\u13de\u13ac\u13a1\u13a2",
        "\ua4ee\ua4e1", "\u1d00\u029f\u1d07\u0280\u1d1b", "\u216fa\u2179", "\u2c80lert", "K\u0391\u039fS", "\U0001f150lert", "Ch\u0585ir", "\u212aIES", "\u0251lert",
    ],
)  # fmt: skip
def test_what_passes_for_our_letters(text: str) -> None:
    """One letter of another script, a whole word of them, and letters that are dressed up."""
    assert lookalike(text)


@pytest.mark.parametrize(
    "text",
    [
        "Привіт", "Рух «Привіт»", "Taalcafé Рідна мова", "Νέα Ελλάδα", "برنامج", "תכנית", "Cronbachs α", "χ² en β", "10 \u00b5g", "m² en CO₂", "1º", "Triple P™", "№ 3",
        "20 ℃", "½ dag", "Yıldız", "①", "Çağla", "Łódź", "Nguyễn", "n̈",
    ],
)  # fmt: skip
def test_what_people_write(text: str) -> None:
    assert (lookalike(text), HIDDEN.search(text), STACKED.search(text)) == ("", None, None)


def test_marks_and_forms() -> None:
    """A tower of accents and a form of a letter that nobody sees are refused; accents and pictures are not."""
    assert STACKED.search("o" + "\u0308" * 4)
    assert STACKED.search("ก็็็็็")
    assert not STACKED.search("e\u0302\u0301 ที่ม้ำ שָׁלוֹם مُحَمَّدٌ")
    assert HIDDEN.search("Alert4you\ufe0f")
    assert HIDDEN.search("\ufe00x")
    assert HIDDEN.search("⚠\ufe0f\ufe0f\ufe0e")
    assert not HIDDEN.search("⚠\ufe0f let op ❤\ufe0f 1\ufe0f\u20e3 ©\ufe0f")


def test_an_address_hides_nothing(example_files: dict[str, bytes]) -> None:
    """A web address with a sign that nobody sees is no address."""
    path = "interventions/voorbeeld.yml"
    text = example_files[path].decode()
    before, _, after = text.partition("website: ")
    rest = after.partition("\n")[2]
    for sign in ("\\x01", "\\u202E", "\\u200B", "\\uFE0F"):
        broken = f'{before}website: "https://x.nl/a{sign}b"\n{rest}'.encode()
        found = [
            p.regel_id for p in load({**example_files, path: broken}, TODAY).problems if p.bestand == path
        ]
        assert found == ["url-vorm"], sign
