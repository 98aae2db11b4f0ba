"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kansrijk.model_files import Makers, each_model_file
from kansrijk.page_files import each_page_file
from kennisbank.knowledge import Kennisbank


def web_files(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    modules: Mapping[str, str],
    makers: Makers | None = None,
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base.

    `makers` is for who remembers part of the work.
    """
    found = [*each_page_file(kb, today, modules), *each_model_file(kb, today, commit, makers)]
    return dict(sorted(found))
