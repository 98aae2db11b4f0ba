"""The terms under which a text of an entry is found: stems, parts of compounds, and the subjects its words stand for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from kennisbank.names import words
from matcher.dutch import FILLERS, compound_parts, stem
from matcher.phrases import told
from matcher.search import SUBJECT


class Parts(dict[str, tuple[str, ...]]):
    """The parts of each word that somebody looks up, worked out once: entries share most of their words."""

    def __init__(self, lexicon: Container[str]) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> tuple[str, ...]:
        self[word] = found = compound_parts(word, self._lexicon)
        return found


class Terms:
    """Reads texts with one prepared language (`matcher.prepare_language`)."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self.parts = Parts(language["delen"])
        self._phrases = language["zinnen"]
        self._subjects: dict[str, tuple[str, ...]] = {}
        self._longest: dict[str, int] = {}
        """Per first word the number of words of the longest phrase for a subject; few words begin one."""
        for phrase, targets in self._phrases.items():
            if subjects := tuple(SUBJECT + ident for soort, ident in told(targets) if soort == "onderwerp"):
                self._subjects[phrase] = subjects
                first, size = phrase.split(" ", 1)[0], phrase.count(" ") + 1
                self._longest[first] = max(size, self._longest.get(first, 0))

    def of(self, texts: Iterable[str]) -> Iterator[str]:
        """Every term as often as the texts have it."""
        for text in texts:
            found = [w for w in words(text) if w not in FILLERS]
            stems = [stem(w) for w in found]
            for word, root in zip(found, stems, strict=True):
                yield root
                parts = self.parts[word]
                yield from parts
                if root not in self._phrases:
                    for part in parts:
                        yield from self._subjects.get(part, ())
            yield from self._subjects_of(stems)

    def _subjects_of(self, stems: list[str]) -> Iterator[str]:
        """The subjects of the longest phrases, from left to right."""
        position = 0
        while position < len(stems):
            most = self._longest.get(stems[position], 0)
            for size in range(min(most, len(stems) - position), 0, -1):
                subjects = self._subjects.get(" ".join(stems[position : position + size]))
                if subjects is not None:
                    yield from subjects
                    position += size - 1
                    break
            position += 1
