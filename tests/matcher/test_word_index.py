"""Words are counted and weighed as Whoosh does it, and what was counted earlier gives the same as counting anew."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kansrijk.kept import FOLDER, keep
from kansrijk.kept_letters import kept_letters
from kansrijk.kept_words import NAME, kept_words
from kennisbank.knowledge import Kennisbank
from kennisbank.letter_counts import counted_weights
from kennisbank.names import words
from kennisbank.similarity import letter_weights
from matcher.word_index import SCALE, Document, word_impacts

BOOSTS = {"naam": 4.0, "tekst": 1.0}
LENGTH = 0.3
TERMS = st.lists(st.sampled_from("school slaap pest kind ouder #pesten é".split()), max_size=60)
DOCUMENTS = st.lists(st.fixed_dictionaries({"naam": TERMS, "tekst": TERMS}), min_size=1, max_size=8)


def weighed_by_whoosh(documents: list[Document], folder: str) -> dict[str, list[int]]:
    """What a searcher of Whoosh adds to the score of each document, term by term."""
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.fields import TEXT, Schema
    from whoosh.index import create_in
    from whoosh.scoring import BM25F

    analyzer = SpaceSeparatedTokenizer()
    index = create_in(folder, Schema(**{name: TEXT(analyzer=analyzer, phrase=False) for name in BOOSTS}))
    writer = index.writer()
    for document in documents:
        writer.add_document(**{name: " ".join(document[name]) for name in BOOSTS})
    writer.commit()
    rows: dict[str, dict[int, float]] = {}
    with index.searcher(weighting=BM25F(B=LENGTH)) as searcher:
        for name, boost in BOOSTS.items():
            for term in searcher.lexicon(name):
                postings = searcher.postings(name, term.decode())
                row = rows.setdefault(term.decode(), {})
                while postings.is_active():
                    row[postings.id()] = row.get(postings.id(), 0.0) + boost * postings.score()
                    postings.next()
    return {
        t: [n for p in sorted(row) for n in (p, round(SCALE * row[p]))] for t, row in sorted(rows.items())
    }


@settings(max_examples=25, deadline=None)
@given(DOCUMENTS)
def test_words_weigh_what_whoosh_says(documents: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert word_impacts(documents, BOOSTS, LENGTH) == weighed_by_whoosh(documents, folder)


@settings(max_examples=25, deadline=None)
@given(DOCUMENTS, DOCUMENTS, st.data())
def test_counting_only_what_changed_gives_the_same(
    earlier: list[Document], added: list[Document], data: st.DataObject
) -> None:
    """Entries were added, removed, moved and doubled since the count that was kept."""
    later = data.draw(st.lists(st.sampled_from([*earlier, *added]), min_size=1, max_size=8))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        word_impacts(earlier, BOOSTS, LENGTH, kept_words(root))
        for _ in range(2):
            assert json.dumps(word_impacts(later, BOOSTS, LENGTH, kept_words(root))) == json.dumps(
                word_impacts(later, BOOSTS, LENGTH)
            )


def test_damaged_counts_are_made_again(tmp_path: Path) -> None:
    documents: list[Document] = [
        {"naam": ["school"], "tekst": ["pest", "pest"]},
        {"naam": [], "tekst": ["pest"]},
    ]
    good = word_impacts(documents, BOOSTS, LENGTH, kept_words(tmp_path))
    path = tmp_path / FOLDER / NAME
    whole = path.read_bytes()
    head, _, body = whole.partition(b"\n")
    keep(path, json.loads(head), body.replace(b'"pest":', b'"leugen":'))
    assert "leugen" in word_impacts(documents, BOOSTS, LENGTH, kept_words(tmp_path)), "what is kept is used"
    for damage in (b"", whole[:-3], whole.replace(b"pest", b"vuur", 1), head, b"[1]\n[2]"):
        path.write_bytes(damage)
        assert word_impacts(documents, BOOSTS, LENGTH, kept_words(tmp_path)) == good
    lines = body.split(b"\n")
    strange = (
        b"",
        b"{}\n{}",
        b"\n".join([*lines[:2], b'{"pest": {"tekst": [7, 1]}}']),
        b"\n".join([*lines[:2], b'["pest", {"tekst": [1, 1]}]']),
        b"\n".join([*lines[:2], b'{"pest": 1}']),
        lines[0] + b"\n{}",
        b"[]\n[]\n[]",
    )
    for shape in strange:
        keep(path, json.loads(head), shape)
        assert word_impacts(documents, BOOSTS, LENGTH, kept_words(tmp_path)) == good


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.text("pestkindé\u00a0\U0001f600 ", min_size=1, max_size=9), max_size=20),
        min_size=1,
        max_size=6,
    )
)
def test_letters_weigh_the_same_without_scikit_learn(found: list[list[str]]) -> None:
    """After a change they are counted without it, or left to it."""
    texts = ["een kind slaapt slecht", *(" ".join(words) for words in found)]
    counted = counted_weights(texts)
    assert counted is None or json.dumps(counted) == json.dumps(letter_weights(texts))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        kept_letters(root)(texts[:1])
        assert json.dumps(kept_letters(root)(texts)) == json.dumps(letter_weights(texts))


def test_letters_of_all_entries_need_no_scikit_learn_after_a_change(kb: Kennisbank) -> None:
    """On the real texts no weight is so near a half that it must be asked."""
    texts = [" ".join(words(" ".join((i.samenvatting, i.doel)))) for i in kb.interventies.values()]
    assert len(texts) > 200
    assert json.dumps(counted_weights(texts)) == json.dumps(letter_weights(texts))
