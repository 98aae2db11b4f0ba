"""What understanding needs takes from the knowledge base, made once as plain data for `matcher.needs`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.names import words
from kennisbank.similarity import letter_weights
from matcher.dutch import STOPWORDS
from matcher.prepare_language import prepare_language, prose

ENOUGH_ALIKE, SOMEWHAT_ALIKE = 160, 110
"""Likeness per sequence of letters from which a vraagstuk is a guess, and from which it is worth naming as a choice."""
_BRINGING_UP = "opvoeding"
_BEHAVIOUR = ("gedragsproblemen",)
_START, _START_MONTHS = "kwetsbare-start", 30
_HARD_START = ("vluchteling", "armoede", "kwetsbare-wijk", "steun", "eenzaam", "multiprobleem", "kopp")
"""What is hard on a family: with a baby or one on its way it is also about the first years."""
_GROWN_MONTHS = 12 * 12
_WHERE = ("kwetsbare-wijk",)
"""Subjects that say where children live: beside another one their words are no reason to name a programme."""
_OF_WHOM = (*_WHERE, "steun")
"""Those and how parents hold up: beside another one they say of whom it is."""
_FIGURES = {
    "cijfer": "percentage percentages procent cijfer cijfers statistiek statistieken prevalentie trend trends kerncijfers -cijfers -percentage",
    "aantal": "aantal aantallen",
    "doen": "omlaag verminderen verlagen terugdringen terugbrengen dalen beperken verkleinen halveren omhoog verhogen doen helpt",
    "helpen": "voorkomen minder helpen hulp",
    # What tells a figure, whoever says it: 'uit cijfers blijkt', 'de cijfers laten een stijging zien', 'volgens het CBS'.
    "blijkt": """blijkt blijken bleek blijkens volgens zien tonen toont wijst wijzen bevestigt bevestigen gelet gezien basis
        onderstreept onderstrepen""",
    # What says of a figure how it is.
    "zegt": """stijgt stijgen steeg stegen groeit groeien groeide neemt nemen nam toeneemt toenemen toegenomen daalt daalde
        gestegen gedaald opgelopen loopt lopen verdubbeld verdubbelt verslechterd verbeterd afgenomen toenemend toenemende groeiend
        groeiende hoog hoge hoger laag lage lager groot grote groter klein kleine kleiner slecht slechte goed goede boven
        baart baren stijgende stijgend dalende dalend oplopende zorgwekkend zorgelijk schrikbarend alarmerend""",
    "is": "is zijn was waren ligt liggen lag lagen blijft blijven ontwikkelt",
    "school": "haalt halen haalde gehaald rapport",
    "vraagt": "weten benieuwd graag nodig opvragen opzoeken vind vinden geef stuur toon",
    "zoekt": "zoek zoeken zoekt vraag vragen wil willen",
    "vraagwoord": "wat welk welke hoeveel hoe waar",
    "begin": "zijn is heeft hebben heb bestaan weet kunt kun kan",
    "daarna": "er u jullie je iemand",
    # 'Is 31 procent veel', 'doen we het slecht', 'hoe staan wij ervoor vergeleken met het land?'
    "vergelijkt": "is zijn doen doet scoren scoort zitten zit staan staat presteren",
    "wij": "we wij onze ons",
    "oordeel": "veel hoog laag normaal slecht slechter goed beter erg weinig gemiddeld genoeg",
    "vergeleken": """gemiddelde gemiddelden landelijk landelijke vergeleken ervoor boven onder slechter beter hoger lager andere
        anderen elders""",
    "werkt_eraan": "eraan met tegen om als genoeg",
    "lidwoorden": "de het een aan voor van",
    "hoort": "mag mogen moet moeten hoort",
    "niet_na_hoeveel": """kost kosten geld euro lessen les keer sessies bijeenkomsten uur uren weken dagen jaar jaren maanden gesprekken tijd slaap
        schermtijd beweging melk water groente fruit suiker zakgeld""",
    "kost": "kost kosten kostte uitgaven uitgave",
    # Care of which people ask what it costs the public; what a programme costs, stands with the programme.
    "zorg": """jgz jeugdgezondheidszorg jeugdzorg jeugdhulp jeugdbescherming jeugdreclassering jeugdwet pleegzorg pleeggezin
        gezinshuis plaatsing plaatsingen opname opnames dagbehandeling ggz jeugdggz preventie consultatiebureau voorschool
        kinderopvang leerlingenvervoer schooluitval kindermishandeling ondertoezichtstelling
        -plaatsing -plaatsingen""",
}
"""The words by which a text asks for figures, tells one, or asks something else; '-' is the end of a longer word."""
_FIGURES_TOGETHER = ("hoe vaak", "welk deel", "welk aandeel", "hoe groot", "hoe veel")

_ASK_OTHERWISE = (
    "Hier staat wat kan helpen bij opgroeien en opvoeden, van zwangerschap tot 23 jaar. "
    "Zoekt u dat? Zeg het dan met andere woorden: wat ziet u, hoe oud is het kind en waar speelt het?"
)


def prepare_needs(
    kb: Kennisbank, letters: Callable[[Sequence[str]], dict[str, list[int]]] = letter_weights
) -> dict[str, Any]:
    """Plain data for `matcher.needs.needs_of`; the same Kennisbank gives the same data.

    `letters` does what `letter_weights` does; somebody who knows its answer already can give that.
    """
    order = sorted(kb.vocabulaire["vraagstukken"])
    return {
        "taal": prepare_language(kb),
        "onderwerpen": {o.id: list(o.vraagstukken) for o in _values(kb, "onderwerpen")},
        "vraagstukken": {v.id: v.label for v in kb.vocabulaire["vraagstukken"].values()},
        "lettervolgorde": order,
        # Texts and no lists: there are thousands, few are looked at, and lists take five times as long to read.
        "lettergroepen": {
            group: " ".join(map(str, row))
            for group, row in letters([_words_about(kb, vraagstuk) for vraagstuk in order]).items()
        },
        "gelijk_genoeg": ENOUGH_ALIKE,
        "gelijk_iets": SOMEWHAT_ALIKE,
        "nood": [
            {"id": v.id, "naam": v.label, "bericht": v.bericht, "url": v.url, "bron": v.bron}
            for v in _values(kb, "noodhulp")
        ],
        "nood_bij": {v.id: list(v.vraagstukken) for v in _values(kb, "noodhulp")},
        "van_wie": list(_OF_WHOM),
        "van_waar": list(_WHERE),
        "vanaf": {v: months for v in order if (months := _youngest(kb, v)) >= _GROWN_MONTHS},
        "start": {
            "vraagstuk": _START if _START in order else "",
            "onderwerpen": list(_HARD_START),
            "ook": {v: 1 for v in order if _youngest(kb, v) == 0},
            "tot": _START_MONTHS,
        },
        "thuisvraag": _BRINGING_UP if _BRINGING_UP in order else "",
        "thuis_ook": [v for v in _BEHAVIOUR if v in order],
        "cijferwoorden": figure_words(),
        "teksten": {
            "vraag_terug": (
                "Waar gaat het over? Gaat het om {keuzes}, of om iets anders? "
                "Noem wat u ziet, hoe oud het kind is en waar het speelt."
            ),
            "vraag_meer": (
                "Waar gaat het over? Zo weten we nog te weinig. Noem wat u ziet, hoe oud het kind is en waar het speelt. "
                "Bijvoorbeeld: 'kleuter slaat andere kinderen'."
            ),
            "ontkend": "U schrijft waar het niet om gaat. Schrijf ook waar het wel om gaat.",
            "niet_begrepen": f"Dit begrijpen we niet. {_ASK_OTHERWISE}",
            # For where it was said already that we did not understand it.
            "vraag_anders": _ASK_OTHERWISE,
        },
    }


def _youngest(kb: Kennisbank, vraagstuk: str) -> int:
    """From how many months young people have a vraagstuk themselves: not the child that is to come."""
    phases = [phase for phase in kb.leeftijdsfasen if phase.id in kb.vraagstuk(vraagstuk).leeftijdsfasen]
    return min((round(phase.van * 12) for phase in phases if phase.van >= 0), default=0)


def figure_words() -> dict[str, Any]:
    """The words for `matcher.needs.asks_for_figures`, by kind; per kind what a longer word may end with, under `eindes`."""
    kinds = {name: text.split() for name, text in _FIGURES.items()}
    return {
        **{name: {w: 1 for w in sorted(said) if w[0] != "-"} for name, said in kinds.items()},
        "samen": dict.fromkeys(sorted(_FIGURES_TOGETHER), 1),
        "eindes": {name: [w[1:] for w in said if w[0] == "-"] for name, said in kinds.items()},
    }


def _values(kb: Kennisbank, vocabulary: str) -> list[Any]:
    return list(kb.vocabulaire[vocabulary].values())


def _words_about(kb: Kennisbank, vraagstuk: str) -> str:
    """What people and programmes say about a vraagstuk, without words that say nothing."""
    value = kb.vraagstuk(vraagstuk)
    texts = [value.label, value.betekenis, *value.synoniemen]
    for subject in _values(kb, "onderwerpen"):
        if vraagstuk in subject.vraagstukken:
            texts += [subject.label, subject.betekenis, *subject.synoniemen]
    for item in kb.published("interventies").values():
        if item.vraagstukken[0] == vraagstuk:
            texts += prose(item)
    return " ".join(w for text in texts for w in words(text) if w not in STOPWORDS)
