"""The search page: a form with facets that works with JavaScript, and a plain sentence without."""

from __future__ import annotations

import html
from collections.abc import Iterable

from kansrijk.pages.links import index_path, link
from kansrijk.pages.markup import escape
from kansrijk.pages.page import SCRIPTS, Page, make_page
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN

ZOEKEN = "zoeken/index.md"
TEMPLATE = "zoeken.html"
"""What the page has beside others: its script stands first, and that of the theme waits for the answer."""
_WITHOUT = (
    "Zoeken heeft JavaScript nodig, en dat staat uit in uw browser. Bladeren kan wel. "
    "In een lange lijst vindt u een naam met 'zoeken op pagina' van uw browser (Ctrl en F)."
)


def search_page(kb: Kennisbank) -> Page:
    """The page /zoeken/; the index itself comes from the files of `kansrijk.webfiles`."""
    lists = [
        link(ZOEKEN, "interventies", index_path("interventies")),
        link(ZOEKEN, "vraagstukken", index_path("vraagstukken")),
        link(ZOEKEN, "leeftijd", index_path("leeftijd")),
        *(link(ZOEKEN, s.meervoud, index_path(s.meervoud)) for s in SOORTEN if s.naam != "interventie"),
    ]
    return make_page(
        ZOEKEN,
        "Zoeken",
        "Zoeken",
        [
            "Typ één woord of een hele vraag, in uw eigen woorden. Een programma dat u niet vindt, kan er wel zijn.\n{: .kr-met-script }",
            _form(kb),
            f'<noscript markdown="0"><p>{html.escape(_WITHOUT)}</p></noscript>',
            "Blader door de lijsten: " + ", ".join(lists) + ".",
        ],
        about="Zoek in de kennisbank met één woord of een hele vraag, en kies op soort, vraagstuk, leeftijd, plek en niveau.",
        hide=("navigation", "toc"),
        template=TEMPLATE,
        script=SCRIPTS["zoeken"][0],
    )


def _form(kb: Kennisbank) -> str:
    vocabulary = kb.vocabulaire
    levels = [
        ("Preventieniveau", [(v.id, v.label) for v in vocabulary["preventieniveaus"].values()]),
        ("Bewijsniveau", [(v.id, v.label) for v in vocabulary["bewijsniveaus"].values()]),
    ]
    kinds = [*((s.naam, s.meervoud) for s in SOORTEN), ("kerncijfer", "kerncijfers")]
    fields = [
        _select("soort", "Soort", [("", kinds)]),
        _select("vraagstuk", "Vraagstuk", [("", _values(kb, "vraagstukken"))]),
        '<p class="kr-zoek__keuze"><label for="kr-zoek-leeftijd">Leeftijd in jaren</label>'
        '<input id="kr-zoek-leeftijd" name="leeftijd" inputmode="decimal" maxlength="5" size="5" autocomplete="off"></p>',
        _select("setting", "Plek", [("", _values(kb, "settings"))]),
        _select("niveau", "Niveau", levels),
    ]
    busy, failed = "Bezig met zoeken …", "Het zoeken lukt niet: niet alles is geladen. Probeer het opnieuw."
    return "\n".join(
        [
            '<div id="kr-zoek" class="kr-zoek" data-wortel="../" hidden>',
            f'<form id="kr-zoek-formulier" role="search" method="get" data-bezig="{busy}" data-mis="{failed}">',
            '<p class="kr-zoek__vraag"><label for="kr-zoek-q">Waar zoekt u naar?</label>'
            '<input type="search" id="kr-zoek-q" name="q" maxlength="300" autocomplete="off">'
            '<button type="submit" class="md-button md-button--primary">Zoeken</button></p>',
            '<details id="kr-zoek-keuzes" class="kr-vouw"><summary>Alleen laten zien</summary><div class="kr-zoek__keuzes">',
            *fields,
            "</div></details></form>",
            '<p id="kr-zoek-status" role="status"></p>',
            '<div id="kr-zoek-boven"></div>',
            '<ol id="kr-zoek-lijst" class="kr-treffers"></ol>',
            '<button type="button" id="kr-zoek-meer" class="md-button" hidden>Meer resultaten</button>',
            "</div>",
        ]
    )


def _values(kb: Kennisbank, vocabulary: str) -> list[tuple[str, str]]:
    return [(v.id, v.label) for v in kb.vocabulaire[vocabulary].values()]


def _select(name: str, label: str, groups: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> str:
    """A labelled list to choose one value or none from."""
    options = ['<option value="">alles</option>']
    for title, values in groups:
        inner = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in values)
        options.append(f'<optgroup label="{escape(title)}">{inner}</optgroup>' if title else inner)
    return (
        f'<p class="kr-zoek__keuze"><label for="kr-zoek-{name}">{escape(label)}</label>'
        f'<select id="kr-zoek-{name}" name="{name}">{"".join(options)}</select></p>'
    )
