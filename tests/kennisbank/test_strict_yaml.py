"""Reading text as YAML: nothing is guessed, nothing is lost, and nothing makes it fall over."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.folder import MAX_BYTES
from kennisbank.strict_yaml import Report, compose, decode, reads_as_other_type


def problems_in(data: bytes) -> list[str]:
    """The rule ids that reading these bytes gives."""
    report = Report("bestand.yml")
    text = decode(data, report)
    if text is not None:
        compose(text, report)
    return [p.regel_id for p in report.problems]


@pytest.mark.parametrize(
    ("data", "regel", "kolom"),
    [
        (b"naam: a\nnaam2:\n\tb: 1\n", "yaml-tab", (3, 1)),
        (b"a: &x 1\nb: *x\n", "yaml-anker", (1, 4)),
        (b"a: [1, 2\nb: 3\n", "yaml-syntaxis", (2, 2)),
        (b"a: b: c\n", "yaml-syntaxis", (1, 5)),
        (b'a: "zonder einde\n', "yaml-syntaxis", (1, 4)),
        (b"a: 1\n---\nb: 2\n", "yaml-meer-documenten", (2, 1)),
        ("a: café\n".encode("cp1252"), "yaml-codering", (1, 7)),
        ("a: 1\n".encode("utf-16"), "yaml-codering", (1, 1)),
        (b"\xef\xbb\xbfa: 1\n", "yaml-codering", (1, 1)),
        (b"", "bestand-leeg", (1, 1)),
        (b"  \n\n", "bestand-leeg", (1, 1)),
        (b"# niets\n", "bestand-leeg", (1, 1)),
        (b"a" * (MAX_BYTES + 1), "bestand-te-groot", (1, 1)),
        (b"a: b\x00c\n", "yaml-teken", (1, 1)),
        (b"[" * 100_000, "yaml-te-diep", (1, 21)),
        (b"- " * 100_000 + b"a", "yaml-te-diep", (1, 41)),
        (b"{a: " * 50_000, "yaml-te-diep", (1, 81)),
    ],
)
def test_faulty_files_are_told_apart_with_their_place(
    data: bytes, regel: str, kolom: tuple[int, int]
) -> None:
    """Each way a file can be wrong has its own rule and points at the spot."""
    report = Report("bestand.yml")
    text = decode(data, report)
    if text is not None:
        assert compose(text, report) is None
    first = report.problems[0]
    assert (first.regel_id, (first.regel, first.kolom)) == (regel, kolom)


def test_a_yaml_bomb_is_refused_without_unfolding() -> None:
    """References that would grow to billions of values are refused as references."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    assert set(problems_in(bomb.encode())) == {"yaml-anker"}


def test_an_ampersand_in_a_name_is_no_reference() -> None:
    """'Rots & Water' and '5 * 3' are ordinary text."""
    assert problems_in(b"naam: Rots & Water\nsom: 5 * 3 = 15\n") == []


@given(st.text(min_size=1, max_size=30))
def test_agrees_with_other_readers_on_what_is_text(text: str) -> None:
    """What we let stand as plain text is text to PyYAML too; only digits are stricter here ('08' is a number in YAML 1.2)."""
    try:
        read = yaml.load(f"a: {text}\n", Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return
    if not isinstance(read, dict) or set(read) != {"a"}:
        return
    report = Report("x")
    node = compose(f"a: {text}\n", report)
    if node is None or not isinstance(node.value[0][1], yaml.ScalarNode) or node.value[0][1].tag != "plain":
        return
    value = node.value[0][1].value
    if value == "":
        return
    if reads_as_other_type(value):
        assert not isinstance(read["a"], str) or value[0] in "+-.0123456789"
    else:
        assert isinstance(read["a"], str)


def ends_in_a_tree_or_problems(data: bytes) -> bool:
    """Never silence: a tree or at least one problem, and not both."""
    report = Report("x")
    text = decode(data, report)
    node = compose(text, report) if text is not None else None
    return (node is None) == bool(report.problems)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_tree_or_problems(data: bytes) -> None:
    """Never an exception, whatever stands in the file."""
    assert ends_in_a_tree_or_problems(data)


@given(st.text(alphabet="abc:- []{}&*!|>'\"\n\t#?,%@`", max_size=120))
def test_any_markup_gives_a_tree_or_problems(text: str) -> None:
    """The same for text made of YAML's own signs."""
    assert ends_in_a_tree_or_problems(text.encode())
