"""Building the site: check, build beside the target, and swap only when everything went well."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
from collections.abc import Iterator
from pathlib import Path

from kansrijk.disk import progress, read_for_build
from kansrijk.editions import KEPT, kept_editions
from kansrijk.errors import UsageError, UserError
from kansrijk.set_aside import Placed, put_down, squeezed_pages
from kansrijk.side_by_side import beside
from kansrijk.site_config import CONFIG, check_pages, read_config
from kansrijk.swap import SITE, check_target, replaced
from kennisbank.knowledge import Kennisbank

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
    with _set_apart(), replaced(target, SITE) as fresh, contextlib.ExitStack() as beside_this:
        # More than half of all work needs nothing of the pages: it runs beside them, and ends with them. The longest
        # begins first. What only one of these needs is imported there, because until they begin a second processor
        # has nothing to do.
        searched = beside_this.enter_context(
            beside(lambda: _models(kb, root, today, fresh.parent / MODELS, target))
        )
        data = beside_this.enter_context(beside(lambda: _data(kb, root, fresh.parent / DATA, target)))
        from kansrijk.pages.build import each_page

        files = beside_this.enter_context(beside(lambda: _web(kb, today, fresh.parent / WEB, target)))
        check_rules()  # beside what is longest, and before what a fault in the YAML could break
        kept = kept_editions(root, kb)
        pages = squeezed_pages(each_page(kb, today, frozenset(kept)))
        # mkdocs takes a third of a second to import; a fault in the YAML should show before that.
        from kansrijk.mkdocs_adapter import BuildError, build_into
        from kansrijk.versions import copy_editions, version_menu

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
                from kansrijk.mkdocs_messages import listed_messages

                raise UserError(
                    "De site is niet gebouwd; de vorige site is niet veranderd.\n"
                    + listed_messages(error.messages),
                    "Herstel dit en bouw opnieuw.",
                ) from error
            copy_editions(root / KEPT, kept, fresh, kb, target)
    return len(pages)


def _models(kb: Kennisbank, root: Path, today: dt.date, folder: Path, earlier: Path) -> Placed:
    from kansrijk.gitinfo import commit_of
    from kansrijk.kept_makers import kept_makers
    from kansrijk.kept_stems import kept_stems
    from kansrijk.model_files import each_model_file

    files = each_model_file(kb, today, commit_of(root), kept_makers(root))
    with kept_stems(root):
        return put_down(folder, files, earlier)


def _data(kb: Kennisbank, root: Path, folder: Path, earlier: Path) -> Placed:
    from kansrijk.site_files import each_site_file

    return put_down(folder, each_site_file(kb, root), earlier)


def _web(kb: Kennisbank, today: dt.date, folder: Path, earlier: Path) -> Placed:
    from kansrijk.disk import read_web_modules
    from kansrijk.page_files import each_page_file

    return put_down(folder, each_page_file(kb, today, read_web_modules()), earlier)


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
