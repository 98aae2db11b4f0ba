"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kansrijk.kept_letters import Letters
from kansrijk.model_files import each_model_file
from kansrijk.page_files import each_page_file
from kennisbank.knowledge import Kennisbank
from kennisbank.similarity import letter_weights
from matcher.word_index import Count, count_words


def web_files(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    modules: Mapping[str, str],
    letters: Letters = letter_weights,
    count: Count = count_words,
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base.

    `letters` is for `matcher.prepare_needs`, `count` for `matcher.word_index`.
    """
    found = [*each_page_file(kb, today, modules), *each_model_file(kb, today, commit, letters, count)]
    return dict(sorted(found))
