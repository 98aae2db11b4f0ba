"""The page on which a browser has the matcher: `window.kansrijk.match(profiel)`."""

from __future__ import annotations

from kansrijk.pages.page import SCRIPT, Page, make_page

PATH = "matcher/index.md"


def matcher_page() -> Page:
    """The page with the script; what it shows is for the reader who wants to use the matcher in an own program."""
    return make_page(
        PATH,
        "De matcher in uw browser",
        "De matcher in uw browser",
        [
            "De matcher legt uw aanbod langs deze kennisbank. Dat gebeurt in uw eigen browser: wat u invult, gaat nergens heen.",
            "Maakt u zelf een programma? Op deze pagina geeft `kansrijk.match(profiel)` hetzelfde antwoord als de opdracht "
            "`kansrijk match`. Hoe een profiel eruitziet, staat bij [over deze kennisbank](../over/index.md).",
            f'<script src="../{SCRIPT}"></script>',
        ],
        about="Leg uw aanbod langs de kennisbank, in uw eigen browser.",
    )
