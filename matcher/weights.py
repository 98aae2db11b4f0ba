"""Every number by which the matcher weighs, once, each with the reason for it.

The numbers are a judgement, not an estimate: nobody kept records of which choice worked out where.
`docs/besluiten/0006` tells how they came about; the page on the quality of the matcher tells how
often the first three suggestions change when they move.
"""

from __future__ import annotations

from collections.abc import Mapping

GEWICHTEN: Mapping[str, tuple[int, str]] = {
    "bewijs": (3000, "Hoe sterk het bewijs is, telt het zwaarst: daar gaat het om."),
    "behoefte": (2000, "Hoe dringend het vraagstuk is, en of het programma daar vooral over gaat."),
    "basisaanbod": (1500, "De handreiking vraagt dat elke regio dit heeft, ook als er al iets op die plek is."),
    "gaten": (1500, "Wie meer open plekken vult, helpt meer kinderen. Vol bij vier dringende plekken."),
    "gereedheid": (1000, "Een programma met handleiding en training kan morgen beginnen."),
    "leeftijd": (500, "Hoe groter het deel van zijn leeftijden dat u bedient, hoe beter het past."),
    "setting": (500, "Het kan op een plek waar u zelf over gaat, en uw eigen mensen kunnen het uitvoeren."),
}  # fmt: skip
"""The most each kind of reason can add, with why; together 10,000."""

NIVEAU_WEGING: Mapping[str, int] = {
    "sterke-aanwijzingen": 100, "goede-aanwijzingen": 90, "eerste-aanwijzingen": 75, "goed-onderbouwd": 55,
    "goed-beschreven": 35, "geen-erkenning": 10, "onbekend": 5, "niet-erkend": 0,
}  # fmt: skip
"""Percent of the evidence weight per level. The order is the ladder of the committees; the distances are ours."""

KEUZES: Mapping[str, tuple[int, str]] = {
    "aftrek_betwist": (50, "Procent dat van het bewijs af gaat als bronnen elkaar tegenspreken over de werking bij dit gebruik."),
    "aftrek_verlopen": (10, "Procent dat van het bewijs af gaat als het oordeel ouder is dan vijf jaar. Dat zijn ze bijna allemaal."),
    "niet_hoofdzaak": (70, "Procent van de behoefte als het vraagstuk niet het belangrijkste van het programma is. De rest van zo'n plek blijft open voor een programma dat er wel vooral over gaat."),
    "voor_weinigen": (50, "Procent van de behoefte als het programma alleen voor het speciaal onderwijs is, of voor jeugdigen die moeilijk leren, en u daar niet naar vraagt: het is er voor weinig jeugdigen."),
    "ander_onderwerp": (25, "Procent van de behoefte als het programma over iets anders gaat dan u noemt, binnen hetzelfde vraagstuk: u noemt alcohol en het gaat over roken."),
    "andere_jeugdigen": (25, "Hetzelfde als het voor andere leeftijden of ander onderwijs is dan u noemt: u noemt pubers en het is voor peuters."),
    "onderwerp_ongenoemd": (70, "Procent dat overblijft van alles behalve het basisaanbod als u een onderwerp noemt binnen een vraagstuk, en het programma noemt dat niet: het kan er ook over gaan, maar wij weten het niet. Wat het wel noemt, gaat voor."),
    "naast_de_vraag": (20, "Procent dat overblijft van alles behalve het basisaanbod als het over iets of iemand anders gaat dan u noemt. Het staat erbij, maar komt niet voor een echt antwoord."),
    "kan_even_wachten": (70, "Procent dat overblijft van wat het boven een alternatief uittilt als het alleen vult wat u één trap minder dringend noemt. Van het basisaanbod telt dit over alles behalve dat het basisaanbod is."),
    "kan_wachten": (40, "Procent dat overblijft van wat het boven een alternatief uittilt als het alleen vult wat kan wachten, terwijl u ook iets dringenders vraagt. Anders wint sterk bewijs het van uw eigen keuze."),
    "eigen_woorden": (40, "Procent dat overblijft van alles behalve het basisaanbod als uw eigen woorden niet naar het programma wijzen, maar wel naar andere. Zo'n programma vult een plek ook voor dit deel: de rest blijft open. Noemt u alleen een vraagstuk, dan telt dit niet."),
    "bijzaak": (50, "Wijst een tekst minder dan dit procent van het sterkste vraagstuk naar een ander vraagstuk, dan kan dat wachten: urgentie 1."),
    "nieuw_minimum": (25, "Procent dat overblijft van bewijs, behoefte en de rest als het niets nieuws vult: een tweede antwoord op hetzelfde gat."),
    "nieuw_minimum_basis": (50, "Hetzelfde voor wat van het basisaanbod ontbreekt, als een eerdere suggestie zijn plekken vult. Loopt er al iets op die plek, dan houdt het alles: dan is het zelf het gat."),
    "gaten_vol": (4, "Zoveel open plekken met de hoogste urgentie geven alle punten voor gaten."),
    "anderen_voeren_uit": (40, "Procent van de plek dat overblijft als een school, kinderopvang of JGZ het niet met eigen mensen doet. Een gemeente of regio doet dat nooit, dus daar telt alles."),
    "laag_bereik": (50, "Onder dit percentage van de scholen, wijken of jeugdigen telt een aanbod als zwak."),
    "rest_zwak": (50, "Procent dat een plek nog open staat als er alleen zwak aanbod is."),
    "aandeel_universeel": (100, "Procent van de jeugdigen dat een universeel programma aangaat: iedereen."),
    "aandeel_selectief": (20, "Procent dat een selectief programma aangaat. Rekenregel: het SCP zag in 2009 bij een op de vijf gezinnen problemen bij opvoeden en opgroeien."),
    "aandeel_geindiceerd": (10, "Procent dat een geïndiceerd programma aangaat. Rekenregel: in 2022 kreeg ongeveer een op de tien jongeren jeugdzorg (CBS)."),
    "hoofdvraag": (75, "Voor een regio: een gemeente vraagt om het vraagstuk waar haar tekst het sterkst naar wijst, en om wat daar zoveel procent van heeft. De rest klinkt mee, maar is geen vraag van de gemeente."),
    "goed_antwoord": (80, "Voor een regio: loopt er iets erkends dat zoveel procent waard is van het beste antwoord op een behoefte, dan is die behoefte beantwoord. Is het gepland of niet zeker, dan noemen wij er niets anders voor."),
    "handleiding": (40, "Procent van de gereedheid voor een handleiding."),
    "training": (40, "Procent van de gereedheid voor een training voor uitvoerders."),
    "eigenaar": (20, "Procent van de gereedheid voor een eigenaar met een eigen pagina: iemand om te bellen."),
}  # fmt: skip
"""The other numbers, with what they mean."""

UITEENLOPEND: Mapping[str, tuple[str, ...]] = {
    "gedragsproblemen": ("criminaliteit", "boos-gedrag", "klas-gedrag", "sociaal", "jongerenwerk"),
    "angst": ("schokkend", "vluchteling", "faalangst", "angstklachten", "stress"),
    "middelengebruik": ("alcohol", "roken", "drugs", "gamen-gokken", "middelen-zwanger"),
    "overgewicht": ("gezond-eten", "bewegen"),
    "steun-en-netwerk": ("eenzaam", "armoede", "kwetsbare-wijk", "kopp", "jongerenwerk"),
    "depressie": ("rouw", "eetprobleem", "suicide"),
    "relaties-en-seksualiteit": ("diversiteit",),
    "pesten": ("weerbaarheid",),
    "opvoeding": ("signaleren", "vaders"),
    "kindermishandeling": ("signaleren",),
    "kwetsbare-start": ("signaleren", "hechting", "gezond-zwanger", "zwangerschapsgroep", "middelen-zwanger"),
    "schoolverzuim": ("uitval", "ziekteverzuim", "spijbelen", "thuiszitters"),
    "lichamelijke-gezondheid": (
        "tanden",
        "gehoor",
        "motoriek",
        "letsel",
        "ziekte",
        "inenten",
        "zien",
        "chronisch-ziek",
        "bedplassen",
        "verzorging",
        "zwemmen",
        "pijnklachten",
        "slapen",
        "beperking",
        "ontwikkeling",
        "bewegen",
    ),
}
"""The vraagstukken with subjects that are no answer to each other: who asks about alcohol is not helped by not smoking.

A subject that is not here, like being too heavy, asks for the whole vraagstuk."""

VERZAMELD: tuple[str, ...] = ("lichamelijke-gezondheid", "steun-en-netwerk")
"""The vraagstukken that gather what has nothing in common: teeth and swimming, debts and loneliness. What names none of
their parts is no answer to a need that does."""

SAMEN: Mapping[str, str] = {
    "faalangst": "angstklachten", "stress": "angstklachten", "middelen-zwanger": "gezond-zwanger",
}  # fmt: skip
"""The subjects among those that are an answer to each other after all, each with the one it goes with."""

ZONDER_LEEFTIJD: tuple[str, ...] = ("onbedoelde-zwangerschap",)
"""The vraagstukken of which a word for an age says what it is about, not for whom: 'zwanger' is what is to be prevented."""

ZELF_OUDER: tuple[str, ...] = ("onbedoelde-zwangerschap", "kwetsbare-start")
"""The vraagstukken of young people who become parents: what is for these has the age of the child that is to come."""

EIGEN_MENSEN: Mapping[str, tuple[str, ...]] = {
    "school": ("school",), "kinderopvang": ("kinderopvang",), "jgz": ("jgz", "ggd"), "gemeente": (), "regio": (),
}  # fmt: skip
"""Per kind of organisation who its own people are; a municipality lets others do everything."""
