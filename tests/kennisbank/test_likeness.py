"""Entries that look alike: names one letter apart, texts that are nearly the same, and sentences from a source."""

from __future__ import annotations

import pytest
from basis import TODAY

from kennisbank.copied import RUN, copied_run, index_sources
from kennisbank.load import load
from kennisbank.near_names import near_names
from kennisbank.similarity import near_pairs


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Zonnestraal", "Zonestraal", True),
        ("Zonnestraal", "Zonnestroal", True),
        ("Training Sterk Staan", "Sterk staan", True),
        ("Samen in de buurt", "In de buurt samen", True),
        ("Trede 4 voor ouders", "Trede 5 voor ouders", False),
        ("MST", "MDT", False),
        ("Zonnestraal", "Regenboog", False),
    ],
)
def test_near_names(one: str, other: str, near: bool) -> None:
    assert bool(list(near_names([("a", one), ("b", other)]))) is near


def test_one_owner_may_have_near_names() -> None:
    assert list(near_names([("a", "Zonnestraal"), ("a", "Zonestraal")])) == []


def test_near_pairs_finds_the_copy_and_not_the_neighbour() -> None:
    """A changed copy is near; another text about the same subject is not. The order of the texts does not matter."""
    text = "Kinderen bouwen samen een moestuin en leren zo over groente en regenwormen, elke week een uur"
    texts = {
        "c": text,
        "a": text.replace("groente", "bloemen"),
        "b": "Leerlingen werken een middag in de tuin van de school en eten daarna samen soep",
    }
    found = near_pairs(texts, 0.55)
    assert [(x, y) for x, y, _ in found] == [("a", "c")]
    assert found == near_pairs(dict(sorted(texts.items())), 0.55)
    assert near_pairs({"a": text}, 0.1) == []
    assert near_pairs({"a": "", "b": ""}, 0.1) == []


def test_near_pairs_across_blocks() -> None:
    """Also two texts that stand far apart are compared."""
    texts = {f"{n:05}": f"woord{n} ding{n} zaak{n} plek{n} naam{n}" for n in range(1200)}
    texts["99999"] = texts["00003"] + " extra"
    assert [(x, y) for x, y, _ in near_pairs(texts, 0.55)] == [("00003", "99999")]


def test_a_stated_difference_ends_the_warning(example_files: dict[str, bytes]) -> None:
    """The two example programmes have the same texts: told once, until one says what differs."""
    found = [p for p in load(example_files, TODAY, slow=True).problems if p.regel_id == "tekst-lijkt-op"]
    assert [(p.bestand, p.ernst) for p in found] == [("interventions/voorbeeld.yml", "waarschuwing")]
    path = "interventions/ander-voorbeeld.yml"
    relation = b"relaties: [{soort: variant-van, met: voorbeeld, verschil: Voor een andere leeftijd.}]"
    files = {**example_files, path: example_files[path].replace(b"relaties: []", relation)}
    assert files != example_files
    assert load(files, TODAY, slow=True).problems == []


def test_a_tip_can_say_how_it_differs(example_files: dict[str, bytes]) -> None:
    """Parels, puzzels and tips have no relations, but a field of their own that may be left out."""
    first = example_files["tips/voorbeeldtip.yml"].decode()
    second = first.replace("id: voorbeeldtip", "id: tweede-tip").replace("naam: Vraag het", "naam: Zie het")
    files = {**example_files, "tips/tweede-tip.yml": second.encode()}

    def about_tips() -> list[str]:
        problems = load(files, TODAY, slow=True).problems
        return [p.regel_id for p in problems if p.bestand.startswith("tips/")]

    assert about_tips() == ["tekst-lijkt-op"]
    stated = second.replace(
        "verschilt_van: []", "verschilt_van: [{met: voorbeeldtip, uitleg: Voor een ander moment.}]"
    )
    assert stated != second
    files["tips/tweede-tip.yml"] = stated.encode()
    assert about_tips() == []
    files["tips/tweede-tip.yml"] = second.replace("verschilt_van: []\n", "").encode()
    assert about_tips() == ["tekst-lijkt-op"]


def test_slow_rules_wait_to_be_asked(example_files: dict[str, bytes]) -> None:
    assert load(example_files, TODAY).problems == []


SOURCE = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()


@pytest.mark.parametrize("start", range(4))
@pytest.mark.parametrize("before", range(7))
def test_twelve_words_are_found_wherever_they_stand(start: int, before: int) -> None:
    """Capitals and commas make no difference, and neither does what stands around it; eleven words are allowed."""
    index = index_sources({"bron.txt": "Vooraf. " + ", ".join(SOURCE)})
    lead = "ander " * before
    run = SOURCE[start : start + RUN]
    assert len(run) == RUN
    assert copied_run(f"{lead}{' '.join(run).upper()}, daarna", index) == (" ".join(run), "bron.txt")
    assert copied_run(f"{lead}{' '.join(run[1:])} daarna", index) is None


def test_a_title_is_nobodys_sentence() -> None:
    title = " ".join(SOURCE)
    assert copied_run(title, index_sources({"bron.txt": title})) is not None
    assert copied_run(title, index_sources({"bron.txt": title}, [title])) is None
