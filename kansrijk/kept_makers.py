"""What makes the prepared data from what was kept of the run before."""

from __future__ import annotations

from pathlib import Path

from kansrijk.kept_answers import kept_answers
from kansrijk.kept_letters import kept_letters
from kansrijk.kept_words import kept_words
from kansrijk.model_files import Makers


def kept_makers(root: Path) -> Makers:
    """`Makers` for the knowledge base under `root`, that remember their last answers there."""
    return Makers(kept_letters(root), kept_words(root), kept_answers(root))
