"""What is asked of many texts, so that somebody may remember the answers: reading them again is most of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Answer = Callable[[str], list[str]]
Answers = Callable[[str, Mapping[str, str], Answer], dict[str, list[str]]]
"""(what all answers depend on, per text what else its answer depends on, what answers one) -> text -> answer."""


def answered(shared: str, questions: Mapping[str, str], answer: Answer) -> dict[str, list[str]]:
    """The answer about every text, each worked out now."""
    return {text: answer(text) for text in questions}
