"""The page at /meedoen/: a place for the form, and what somebody without a script can do instead."""

from __future__ import annotations

from typing import Any

from kansrijk.pages.links import VOORSTELLEN
from kansrijk.pages.markup import box
from kansrijk.pages.page import FOLDER, Page, make_page
from kansrijk.propose.form import form_data
from kansrijk.propose.later import LATER
from kansrijk.propose.lists import LISTS
from kansrijk.propose.words import START, WOORDEN

TEMPLATE = "meedoen.html"
"""The template that tells the script where the files live; only mkdocs knows repo_url."""
SCRIPT = f"{FOLDER}/meedoen.js"
ENTRY = "propose_page.js"
"""The module that starts the page; it is a script of its own, because no other page needs the form."""
DATA = "meedoen/beschrijving"


def propose_page() -> Page:
    """The page; its form is made by kansrijk/web/propose_page.js."""
    assets = f"../{FOLDER}"
    return make_page(
        VOORSTELLEN,
        "Iets voorstellen",
        "Iets voorstellen of bijwerken",
        [
            box(
                "kr-inleiding",
                "",
                "Werk een pagina bij, of deel iets nieuws. U heeft geen account nodig en hoeft niets te installeren. "
                "Wij kijken mee voordat het op de site komt.",
                START["prive"],
            ),
            "\n".join(
                [
                    f'<div class="kr-plaats" data-onderdeel="meedoen" data-gegevens="{DATA}" data-lijsten="{LISTS}"></div>',
                    f'<script src="../{SCRIPT}"></script>',
                    f'<script src="{assets}/{DATA}.js"></script>',
                    f'<script src="{assets}/{LISTS}.js"></script>',
                ]
            ),
            box(
                "kr-zonder-script",
                "",
                "**Ziet u hier geen formulier? Zet JavaScript aan en laad de pagina opnieuw.** Kan dat niet? "
                "Lees dan bij [meedoen](../over/meedoen.md) hoe u uw verbetering op een andere manier doorgeeft.",
            ),
        ],
        about="Werk een pagina van de kennisbank bij of deel een parel, puzzel of tip, met een formulier in uw browser.",
        hide=("navigation", "toc"),
        template=TEMPLATE,
    )


def propose_data() -> dict[str, Any]:
    """The fields, the checks and the sentences; the choices and names come with `kansrijk.propose.lists`."""
    return {
        **form_data(),
        "woorden": {part: dict(words) for part, words in WOORDEN.items()},
        "later": dict(LATER),
    }
