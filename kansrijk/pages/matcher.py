"""The page of the matcher: a place for the form, and what a reader without a script can do instead."""

from __future__ import annotations

from typing import Any

from kansrijk.pages.markup import box, escape, section
from kansrijk.pages.matcher_words import ALGEMEEN, VELDEN, WOORDEN
from kansrijk.pages.page import Page, make_page, scripted
from kansrijk.pages.words import lower_first
from kansrijk.report.details import DEKKING_WOORD, VERSCHIL_WOORD
from kansrijk.report.summary import BASIS_WOORD
from kennisbank.fields import fields_of
from kennisbank.knowledge import Kennisbank
from matcher.profile import STATUSSEN, URGENTIES, Populatie

PATH = "matcher/index.md"
DATA = "matcherpagina"
_MEANINGS = ("organisatietypen", "schooltypen", "preventieniveaus", "vraagstukken")


def matcher_page() -> Page:
    """The page; its form is made by kansrijk/web/matcher_page.js."""
    return make_page(
        PATH,
        "De matcher",
        "De matcher: wat ontbreekt er bij u?",
        [
            box(
                "kr-inleiding",
                "",
                "Vertel in vier korte stappen wie u bent, wat u heeft en waar u mee zit. U ziet dan wat er ontbreekt, wat past, en waarom. "
                "Een school is klaar in vijf minuten, een gemeente in tien.",
                escape(ALGEMEEN["prive"]),
                "Wilt u eerst weten [hoe de matcher werkt](../over/matcher.md)? Alle programma's staan bij "
                "[interventies](../interventies/index.md){: .kr-naar-interventies }.",
            ),
            scripted("matcher", DATA, PATH, "match"),
            # The form hides it (docs/assets/matcher.css), so it also shows when the data does not arrive.
            box(
                "kr-zonder-script",
                "",
                "**Ziet u hier geen formulier? Zet JavaScript aan en laad de pagina opnieuw.** Kan dat niet? Dan zijn er twee andere wegen:",
                "- Gebruik de opdracht `kansrijk match voorbeelden/gemeente.yml` op een computer waar Kansrijk staat. "
                "Hoe dat gaat, met voorbeelden, staat bij [hoe de matcher werkt](../over/matcher.md#vragen).\n"
                "- Vraag het iemand die het voor u kan doen. Hoe u ons bereikt, staat bij [meedoen](../over/meedoen.md).",
            ),
            section(
                "Voor wie zelf een programma maakt",
                "programmeren",
                "Op deze pagina geeft `kansrijk.match(profiel)` hetzelfde antwoord als de opdracht `kansrijk match`. "
                "Hoe een profiel eruitziet, staat bij [hoe de matcher werkt](../over/matcher.md#profiel).",
            ),
        ],
        about="Leg uw aanbod langs de kennisbank, in uw eigen browser. Wat u invult, gaat nergens heen.",
        hide=("navigation", "toc"),
    )


def matcher_data(kb: Kennisbank) -> dict[str, Any]:
    """What the form and the result say, and what the words mean; the choices themselves come with the data of the match."""
    return {
        "woorden": {part: dict(words) for part, words in WOORDEN.items()},
        "velden": {name: lower_first(word) for name, word in VERSCHIL_WOORD.items()} | dict(VELDEN),
        "betekenis": {name: {v.id: v.betekenis for v in kb.vocabulaire[name].values()} for name in _MEANINGS},
        "aanbodstatussen": dict(STATUSSEN),
        "urgenties": {str(n): word for n, word in URGENTIES.items()},
        "populatie": {
            name: field.uitleg.rstrip(".")
            for name, field in fields_of(Populatie).items()
            if name != "leeftijd"
        },
        "dekking": dict(DEKKING_WOORD),
        "basis": dict(BASIS_WOORD),
    }
