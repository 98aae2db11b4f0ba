"""Building the site: check, build beside the target, and swap only when everything went well."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kansrijk.disk import progress, read_for_build, read_web_modules
from kansrijk.editions import KEPT, kept_editions
from kansrijk.errors import UsageError, UserError
from kansrijk.gitinfo import commit_of
from kansrijk.kept_letters import kept_letters
from kansrijk.kept_stems import kept_stems
from kansrijk.kept_words import kept_words
from kansrijk.pages.build import each_page
from kansrijk.set_aside import Placed, put_down, squeezed_pages
from kansrijk.side_by_side import beside
from kansrijk.site_config import CONFIG, check_pages, read_config
from kansrijk.site_files import each_site_file
from kansrijk.swap import SITE, check_target, replaced
from kansrijk.versions import copy_editions, version_menu
from kansrijk.webfiles import each_model_file, each_page_file

TEMPLATES = Path(__file__).parent / "theme"
"""Our own templates, which come before those of Material."""
SHOWN_MESSAGES = 20
OBJECTS = 50_000
WEB, MODELS, DATA = "web", "modellen", "gegevens"
"""The folders, beside the site that is being made, where files wait until the site has room for them."""


def build_site(root: Path, target: Path, today: dt.date) -> int:
    """Build the site of the knowledge base under `root` into `target`; the number of pages made from YAML.

    Raises ProblemsFoundError for faults in the YAML and UserError for the rest; an earlier site then stays.
    """
    config = root / CONFIG
    if not config.is_file():
        raise UsageError(f"Er is geen {CONFIG} in '{root}'.", "Zet het bestand terug; git heeft het nog.")
    check_target(target, root, SITE)
    read_config(config)
    check_pages(root / "docs")
    with progress("De kennisbank wordt gecontroleerd"):
        kb, check_rules = read_for_build(root, today)
    shown = partial(each_page_file, kb, today, read_web_modules())
    models = partial(each_model_file, kb, today, commit_of(root), kept_letters(root), kept_words(root))
    # More than half of all work needs nothing of the pages: it runs beside them, and ends with them.
    with (
        _set_apart(),
        replaced(target, SITE) as fresh,
        # The longest begins first.
        beside(lambda: _models(root, fresh.parent / MODELS, models(), target)) as searched,
        beside(lambda: put_down(fresh.parent / DATA, each_site_file(kb, root), target)) as data,
        beside(lambda: put_down(fresh.parent / WEB, shown(), target)) as files,
    ):
        check_rules()  # beside what is longest, and before what a fault in the YAML could break
        kept = kept_editions(root, kb)
        pages = squeezed_pages(each_page(kb, today, frozenset(kept)))
        # mkdocs takes a third of a second to import; a fault in the YAML should show before that.
        from kansrijk.mkdocs_adapter import BuildError, build_into

        with progress(f"De site wordt gebouwd: {len(pages)} pagina's"):
            try:
                build_into(
                    config,
                    fresh,
                    pages,
                    lambda: (files(), searched()),
                    data=lambda: (data(),),
                    menu=version_menu(kb, frozenset(kept)),
                    earlier=target,
                )
            except BuildError as error:
                raise UserError(
                    "De site is niet gebouwd; de vorige site is niet veranderd.\n"
                    + listed_messages(error.messages),
                    "Herstel dit en bouw opnieuw.",
                ) from error
            copy_editions(root / KEPT, kept, fresh, kb, target)
    return len(pages)


def _models(root: Path, folder: Path, files: Iterator[tuple[str, bytes]], earlier: Path) -> Placed:
    with kept_stems(root):
        return put_down(folder, files, earlier)


@contextlib.contextmanager
def _set_apart() -> Iterator[None]:
    """What is there already lives as long as the build, and most of what is made: looking through it all for what does not only
    costs, in every process. Python looks after every 700 objects; here after so many as take a few megabytes."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


DUTCH = (
    (
        r"Doc file '(.+)' contains a link '(.+)', but the target .* is not found among documentation files\..*",
        r"docs/\1 heeft een link naar '\2'; die pagina is er niet.",
    ),
    (
        r"Doc file '(.+)' contains a link '(.+)', but .*anchor.*",
        r"docs/\1 heeft een link naar '\2'; die plek is er niet op de pagina.",
    ),
    (
        r"The following pages exist in the docs directory, but are not included in the \"nav\" configuration:\s*(.+)",
        r"Deze pagina's staan in docs/ maar niet onder nav of not_in_nav in mkdocs.yml: \1",
    ),
    (
        r"A reference to '(.+)' is included in the 'nav' configuration, which is not found in the documentation files\.",
        r"Onder nav in mkdocs.yml staat '\1'; die pagina is er niet.",
    ),
)
"""What writers meet most of mkdocs' messages, and the same in Dutch; others are shown as they are."""


def in_dutch(message: str) -> str:
    """A message of mkdocs in Dutch when we know it."""
    for pattern, dutch in DUTCH:
        if (found := re.fullmatch(pattern, message, re.DOTALL)) is not None:
            return " ".join(found.expand(dutch).split())
    # Of an extension that fails it also tells where in its code: that helps nobody who writes pages.
    first, _, rest = message.partition("\n")
    return first if re.search(r'^\s*File "|^\w+Error: ', rest, re.MULTILINE) else message


def listed_messages(messages: list[str]) -> str:
    """What mkdocs said, in Dutch as far as we know it, one line each; a long list is cut and says so."""
    shown = [f"    - {in_dutch(message)}" for message in messages[:SHOWN_MESSAGES]]
    more = len(messages) - SHOWN_MESSAGES
    return "\n".join([*shown, f"    … en nog {more}"] if more > 0 else shown)
