"""Recognition gives the same JSON in Python and in the browser."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
import yaml
from basis import ROOT, THOROUGH
from browsing import answers

from kennisbank.knowledge import Kennisbank
from matcher import words_around
from matcher.places import PLACES
from matcher.prepare_names import prepare_names
from matcher.recognise import recognise

pytestmark = pytest.mark.browser


def _texts(kb: Kennisbank) -> list[str]:
    """Every written case and every name, with errors in them, words around them and names behind them."""
    chosen = random.Random(7)
    cases = [c["naam"] for c in yaml.safe_load((ROOT / "tests/spec/herkenning.yml").read_text("utf-8"))]
    for group in yaml.safe_load((ROOT / "tests/spec/schrijfwijzen-omgeving.yml").read_text("utf-8")):
        cases.extend(group["namen"])
    for file in sorted((ROOT / "tests/spec").glob("namen-*.yml")):
        cases.extend(case["naam"] for case in yaml.safe_load(file.read_text("utf-8")))
    spellings = sorted({n for item in kb.interventies.values() for n in (item.naam, *item.aliassen)})
    others = sorted({n for v in kb.vocabulaire["andere_namen"].values() for n in (v.label, *v.synoniemen)})
    families = sorted({w for v in kb.vocabulaire["families"].values() for w in v.synoniemen})
    around = sorted(words_around.GENERIC | words_around.DOUBT | words_around.VARIANTS | words_around.SCHOOLS)
    around += [
        *sorted(words_around.DOING | words_around.WISHES),
        "We",
        "De JGZ",
        "is een",
        "p wk",
        "op ma",
        "vd",
        "jr",
    ]
    around += sorted(words_around.ORGANISATIONS) + sorted(PLACES)[::9]
    around += [
        "8-12",
        "12+",
        "(6-8 jr.)",
        "4 t/m 12 jaar",
        "groep 5-8",
        "2e klas",
        "'25/'26",
        "op 6 van de 9 basisscholen",
    ]
    around += [
        "bij 12 huisartsen",
        "60%",
        "Wijk bij Duurstede",
        "deelname aan",
        "Continueren",
        "Uitbreiden van",
        "Maatregel 12.",
        "Bijlage 3",
        "Thema 2:",
        "(buurtsportcoach)",
        "en een GSA",
        "met licentie B",
        "C-licentie",
        "bij MBO-studenten",
        "waaronder",
        "Humanitas:",
        "Lezing",
        "gratis webinar:",
        "Stapprogramma's:",
        "complexe scheiding:",
        "en Steun bij Rouw",
        "In het kader van de",
        "subsidiëring van",
        "is een kinderopvang",
        "niveau 2, 3 en 4",
        "niv. 4-5",
        "(gestopt in 2021)",
        "via SMW",
        "op VVE-locaties",
        "Turkse gezinnen",
        "SEL",
        "klas 2",
        "(vve)",
        "Sporen",
        "Sta Sterk op School",
        "www.kanjertraining.nl",
        "obs De Vlinder",
        "Ede",
        "Rotterdam",
        "Den Haag",
        "2024",
        "2.0",
        "groep 7 en 8",
        "constructor",
        "__proto__",
    ]
    joints = [
        ". ",
        " is een ",
        " 'cursus' ",
        " en ",
        " / ",
        ", ",
        " & ",
        " - ",
        " + ",
        " (",
        ": ",
        " ",
        "/",
        " v/d ",
        " en/of ",
    ]
    signs = [*"abekz.@&+-/()[]:;, 0129ÉßİΣ'’ﬁ😀", "\u00a0", "\u2028", "\u0301", "Ⓐ", "²", "\x1f"]
    sites = [f"www.{name.lower().replace(' ', '')}.nl" for name in spellings]
    texts = [*cases, *spellings, *families, *others, *sites, "", " ", "\ufeff", "constructor", "toString"]
    for _ in range(6000 if THOROUGH else 2500):
        text = chosen.choice(spellings if chosen.random() < 0.9 else families)
        for _ in range(chosen.randrange(4)):
            kind = chosen.randrange(6)
            at = chosen.randrange(len(text) + 1)
            if kind == 0:
                text = text[:at] + chosen.choice(signs) + text[at:]
            elif kind == 1:
                text = text[:at] + text[at + 1 :]
            elif kind == 2:
                text = f"{text} {chosen.choice(around)}"
            elif kind == 3:
                text = f"{chosen.choice(around)} {text}"
            elif kind == 4:
                text = text + chosen.choice(joints) + chosen.choice(spellings)
            else:
                text = chosen.choice(
                    [
                        text.upper(),
                        text.lower(),
                        text.title(),
                        f"({text})",
                        f"{text})",
                        f"cursus '{text}' thuis",
                        f"'{text}' en “Trefwoord”",
                        f"{text}/Ouderschap",
                    ]
                )
        texts.append(text)
    texts += ["".join(chosen.choices(signs, k=chosen.randrange(1, 260))) for _ in range(500)]
    return texts


def test_answers_are_equal(kb: Kennisbank, page: Any) -> None:
    """Thousands of texts, known and made up, give the same document, to the last character."""
    names = prepare_names(kb)
    texts = _texts(kb)
    assert len(texts) > (7000 if THOROUGH else 3500)
    found = answers(
        page,
        "([texts, names]) => texts.map(t => JSON.stringify(kansrijk.recognise(t, names)))",
        [texts, names],
    )
    own = [
        json.dumps(recognise(t, names).as_dict(), ensure_ascii=False, separators=(",", ":")) for t in texts
    ]
    assert [(t, a, b) for t, a, b in zip(texts, own, found, strict=True) if a != b] == []
