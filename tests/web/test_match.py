"""The matcher in the browser gives what the command line gives, byte for byte, and refuses what it refuses."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hostile_texts
import pytest
from basis import THOROUGH, TODAY
from browsing import answers
from profiles import faulty_profiles, problems_of, random_profiles, real_profiles

from kansrijk.disk import read_web_modules
from kansrijk.pages.page import SCRIPT
from kansrijk.webfiles import web_files
from kennisbank.knowledge import Kennisbank
from kennisbank.problems import ProblemsFoundError
from matcher.match import match
from matcher.profile import read_profile

pytestmark = pytest.mark.browser

Model = dict[str, Any]
RANDOM = 1000 if THOROUGH else 300
FAULTY = 1500
COMMIT = "0123456789abcdef0123456789abcdef01234567"
DIGESTS = """async ([profielen, op]) => {
  const digests = [];
  for (const profiel of profielen) {
    const text = JSON.stringify(await kansrijk.match(profiel, {op}), null, 2);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    digests.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return digests;
}"""
RUN = """async ([profielen, op]) => {
  const texts = [];
  for (const profiel of profielen) {
    try {
      texts.push(JSON.stringify(await kansrijk.match(profiel, {op}), null, 2));
    } catch (error) {
      if (!error.problemen) throw error;
      texts.push(error.problemen);
    }
  }
  return texts;
}"""


@pytest.fixture(scope="module")
def matcher(kb: Kennisbank, chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A page opened from disk with the script on it, as the site has it; it fails on any error in the page."""
    folder: Path = tmp_path_factory.mktemp("matcher")
    for path, data in web_files(kb, TODAY, COMMIT, read_web_modules()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / "index.html").write_text(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Test</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' file:; connect-src 'none'\">"
        f'<script src="{SCRIPT}"></script></head></html>',
        encoding="utf-8",
    )
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    yield page
    page.close()
    assert faults == []


def _expected(profile: Any, model: Model) -> str:
    data = json.dumps(profile, ensure_ascii=False).encode()
    document = match(read_profile(data, "profiel.json", model, TODAY), model, TODAY, COMMIT)
    return json.dumps(document, ensure_ascii=False, indent=2)


def _first_difference(profile: Any, found: Any, expected: str) -> str:
    """Where two texts part, for somebody who has to mend it."""
    assert isinstance(found, str), (profile, found)
    pairs = zip(found.split("\n"), expected.split("\n"), strict=False)
    number, lines = next(((n, p) for n, p in enumerate(pairs, 1) if p[0] != p[1]), (0, ("", "")))
    return f"{json.dumps(profile, ensure_ascii=False)}\nline {number}: {lines[0]!r} instead of {lines[1]!r}"


def test_the_same_json_for_real_and_random_profiles(kb: Kennisbank, model: Model, matcher: Any) -> None:
    """Every open real profile and a thousand random ones: the same text to the last byte."""
    profiles = [*real_profiles(), *random_profiles(kb, RANDOM)]
    assert len(profiles) >= RANDOM + 20
    # A document has thousands of lines: the page tells what each comes to, and the text only when that differs.
    digests = answers(matcher, DIGESTS, [profiles, TODAY.isoformat()])
    different = [
        profile
        for profile, digest in zip(profiles, digests, strict=True)
        if hashlib.sha256(_expected(profile, model).encode()).hexdigest() != digest
    ][:3]
    found = answers(matcher, RUN, [different, TODAY.isoformat()])
    assert [
        _first_difference(profile, text, _expected(profile, model))
        for profile, text in zip(different, found, strict=True)
    ] == []


SAID = (
    "onrust in de klas", "vroegsignalering", "12-minners met overgewicht", "16-plussers die blowen", "tweejarigen die nog niet praten",
    "kinderen van 4 t/m 12 jaar met angst", "jeugd tot en met 12 die gepest wordt", "het gaat niet om pesten maar om eenzaamheid",
    "geen onrust in de klas; wel stille kinderen", "wij hebben geen problemen met alcohol, maar wel met vapen op het vmbo",
    "alcohol speelt bij ons niet, drugs wel", "pesten is geen probleem, wel boosheid", "gamen is al goed geregeld", "te veel pillen geslikt",
    "roken en vapen in groep 8", "boos gedrag bij jongeren van 18 jaar en ouder", "kinderen van zieke ouders", "te weinig bewegen",
    "havisten en vwo'ers die ongezond eten", "radicale praat op het vmbo", "scholen sluiten in de laatste dorpen", "ongepland zwanger",
    "tienermoeders jonger dan 21 en hun kindje tot twee jaar", "peuters van anderhalf tot en met drie", "kinderen en jongeren in rouw",
    "hoogbegaafde kinderen vallen uit op het gymnasium", "zitten te veel op de tablet", "vroeggeboorte in achterstandswijken",
    "meiden die snijden en niet meer eten", "een leerling heeft een vuurwapen in zijn tas", "de dag na een politiemelding opgevangen",
    "spijbelen en te laat komen", "bijziendheid en zwemles", "moeders die somber zijn na de bevalling",
    "meisjes van 13 die naaktfoto's rondsturen", "drinken onder de 18 op de kermis", "statushouders met een baby",
    "in groep 7 wordt een jongen buitengesloten", "mijn zoon en oudere meisjes over seks",
)  # fmt: skip
"""Needs in words that name a part, ages or schools, or deny something."""
OWN = [
    "VoorZorg",
    "Incredible Years",
    "M@ZL",
    "M@ZL mbo",
    "KiVa",
    {"naam": "Stevig Ouderschap", "bereik": 30},
    "Kanjertraining (start schooljaar 2027)",
    "Home-Start, stopt per 1-1-2027",
    "Rots en Water op 2 vd 7 scholen (sinds 2021)",
    "Sta Sterk op 3/8 scholen",
    "KIES, de helft van de scholen doet mee",
    "Leer te Durven (20% van de scholen)",
    "Moti-4, alleen in Noord",
    "Zippy's Vrienden (wijken Oud West en 't Zand, subsidie loopt t/m februari 2027)",
    "Steunouder in twee wijken, gefinancierd door ZonMw tot juli 2027",
    "Schoolfruit (5 scholen, tot 31-12-2026 gefinancierd)",
    "POH Jeugd, financiering loopt eind 2027 af",
    {"naam": "Plezier op School", "bereik": 70},
    "De bibliotheek biedt BoekStart aan in de kinderopvang",
]


def test_the_same_json_for_needs_in_words(kb: Kennisbank, model: Model, matcher: Any) -> None:
    """Two needs at a time, of which the second is less urgent, for six kinds of organisation."""
    kinds: list[dict[str, Any]] = [
        {"type": "gemeente"}, {"type": "jgz"}, {"type": "kinderopvang"}, {"type": "school", "onderwijs": ["po", "vo"]},
        {"type": "school", "onderwijs": ["vo", "mbo"], "naam": "Gymnasium en vmbo Voorbeeld"},
        {"type": "school", "onderwijs": ["sbo"]},
    ]  # fmt: skip
    profiles = [
        {
            "organisatie": {"naam": "Voorbeeld", **kind},
            "behoeften": [
                {"tekst": said, "urgentie": 3},
                {"tekst": SAID[(i * 5 + shift) % len(SAID)], "urgentie": 1 + (i + shift) % 2},
                {"vraagstuk": list(model["vraagstukken"])[i % len(model["vraagstukken"])], "urgentie": 1},
            ][: 1 + (i + shift) % 3],
            "aanbod": OWN,
        }
        for i, said in enumerate(SAID)
        for shift, kind in enumerate(kinds)
    ]
    found = answers(matcher, RUN, [profiles, TODAY.isoformat()])
    assert [
        _first_difference(profile, text, expected)
        for profile, text in zip(profiles, found, strict=True)
        if text != (expected := _expected(profile, model))
    ][:3] == []


def test_the_same_problems_for_faulty_profiles(kb: Kennisbank, model: Model, matcher: Any) -> None:
    """What is wrong, where, and how to mend it is the same; a good profile among them is good for both."""
    gemeente = {"organisatie": {"type": "gemeente"}}
    texts = list(faulty_profiles(kb, FAULTY))
    texts += [json.dumps(gemeente | {"aanbod": [text]}) for text in hostile_texts.texts()]
    texts += [
        json.dumps(gemeente | {f"veld{n}": 1 for n in range(300)}),
        json.dumps(gemeente | {"aanbod": ["x"] * 1001}),
        json.dumps(gemeente | {"behoeften": [{"tekst": "x" * 5000}]}),
        json.dumps(
            gemeente | {"behoeften": [{"tekst": "wij zoeken iets " * 60}] * 20, "aanbod": ["y" * 290] * 90}
        ),
        json.dumps(gemeente | {"behoeften": [{"vraagstuk": f"schoolverzui{n}"} for n in range(30)]}),
        "{" + " " * 200_000 + "}",
    ]
    found = answers(matcher, RUN, [texts, TODAY.isoformat()])
    seen: set[str] = set()
    differences = []
    for text, answer in zip(texts, found, strict=True):
        problems = problems_of(text.encode(), "profiel.json", model, TODAY)
        expected = sorted([p.veld, p.regel_id, p.tekst, p.hulp] for p in problems)
        given = [] if isinstance(answer, str) else answer
        told = sorted([p["veld"], p["regel_id"], p["tekst"], p["hulp"]] for p in given)
        seen.update(p.regel_id for p in problems)
        if [row[1] for row in expected] == ["yaml-syntaxis"]:
            # Each names its own language; the place and the rule are the same.
            expected, told = [row[:2] for row in expected], [row[:2] for row in told]
        if told != expected:
            differences.append((text[:300], told, expected))
    assert differences[:3] == []
    assert len(seen) >= 18, sorted(seen)


def test_the_day_and_the_commit_can_be_given(model: Model, matcher: Any) -> None:
    """Without them it is today's day and the commit of the data; a day that is none is refused."""
    profile = {"organisatie": {"type": "gemeente"}}
    script = """async ([profiel, op]) => {
      const now = new Date();
      const two = (value) => String(value).padStart(2, '0');
      const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      const own = await kansrijk.match(profiel, {op, commit: 'x'});
      const plain = JSON.stringify(await kansrijk.match(profiel));
      const dated = JSON.stringify(await kansrijk.match(profiel, {op: day}));
      const wrong = await kansrijk.match(profiel, {op: '1 mei'}).catch((error) => error.message);
      return [own.kennisbank.commit, JSON.parse(plain).kennisbank.commit, plain === dated, wrong];
    }"""
    own, standard, same, wrong = matcher.evaluate(script, [profile, TODAY.isoformat()])
    assert (own, standard, same) == ("x", COMMIT, True)
    assert "JJJJ-MM-DD" in wrong


def test_nothing_of_a_profile_leaves_the_page(matcher: Any) -> None:
    """A match asks for nothing once the data is there, and stores nothing."""
    matcher.evaluate("() => kansrijk.match({organisatie: {type: 'jgz'}})")
    asked: list[str] = []
    matcher.on("request", lambda request: asked.append(request.url))
    secret = {"organisatie": {"type": "gemeente", "naam": "Geheimstad"}, "aanbod": ["KiVa"]}
    left = matcher.evaluate(
        """async (profiel) => {
          await kansrijk.match(profiel);
          return [localStorage.length, sessionStorage.length, document.cookie, location.href];
        }""",
        secret,
    )
    assert asked == []
    assert left[:3] == [0, 0, ""]
    assert "Geheimstad" not in left[3]


def test_a_document_may_be_changed_without_changing_the_next(matcher: Any) -> None:
    """What a page does with an answer does not reach the prepared data."""
    same = matcher.evaluate(
        """async () => {
          const profiel = {organisatie: {type: 'gemeente'}, aanbod: ['KiVa', 'VoorZorg']};
          const ruin = (value) => {
            for (const key of Object.keys(value)) {
              if (value[key] && typeof value[key] === 'object') ruin(value[key]);
              delete value[key];
            }
          };
          const first = await kansrijk.match(profiel);
          const before = JSON.stringify(first);
          ruin(first);
          return before === JSON.stringify(await kansrijk.match(profiel)) && before.length > 1000;
        }"""
    )
    assert same is True


def test_a_faulty_profile_raises_on_the_command_line_too(model: Model) -> None:
    """The check itself is no empty agreement."""
    with pytest.raises(ProblemsFoundError):
        read_profile(b'{"organisatie": {"type": "gemeent"}}', "profiel.json", model, TODAY)
