"""The Kennisbank boiled down to what a match needs: plain data, the same for the command line and the browser.

Nothing in it depends on the day or on a profile. Ages are hundredths of a year, amounts are cents.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kennisbank.ages import LAAGSTE_LEEFTIJD
from kennisbank.handreiking import BASISAANBOD, HANDREIKING
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import mark_of
from kennisbank.model.interventie import Interventie
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.answers import Answers, answered
from matcher.caveats import caveats
from matcher.evidence import prepared_evidence
from matcher.measures import hundredths
from matcher.parents import for_parents, who
from matcher.prepare_language import ONDERWIJS_LEEFTIJD
from matcher.prepare_levels import levels_of, prepare_levels
from matcher.prepare_lines import prepare_lines
from matcher.prepare_names import prepare_names
from matcher.prepare_needs import prepare_needs
from matcher.prepare_profile import prepare_profile
from matcher.prepare_schools import OWN_AGES, READ_AS, SAID_OF_OWN, own_labels
from matcher.prepare_subjects import Told, subjects_named, told_of
from matcher.prepare_terms import Parts
from matcher.sentences import ZINNEN, lower_first
from matcher.sexes import only_for
from matcher.weights import (
    EIGEN_MENSEN,
    GEWICHTEN,
    KEUZES,
    NIVEAU_WEGING,
    SAMEN,
    UITEENLOPEND,
    VERZAMELD,
    ZELF_OUDER,
    ZONDER_LEEFTIJD,
)

VERSIE = 1
"""Version of the prepared data; another one is never read."""
TYPE_LEEFTIJD: Mapping[str, tuple[float, float]] = {
    "gemeente": (LAAGSTE_LEEFTIJD, 18), "regio": (LAAGSTE_LEEFTIJD, 18), "jgz": (LAAGSTE_LEEFTIJD, 18),
    "kinderopvang": (0, 4), "school": (4, 18),
}  # fmt: skip
"""The ages each kind of organisation serves by law or habit (Jeugdwet and Wpg: until 18)."""
ROL: Mapping[str, str] = {
    "gemeente": "gemeente", "regio": "gemeente", "jgz": "jgz",
    "school": "kinderopvang-en-onderwijs", "kinderopvang": "kinderopvang-en-onderwijs",
}  # fmt: skip
"""The role of the handreiking in which each kind of organisation reads parels, puzzels and tips."""
_LABELS = (
    "bewijsniveaus", "leeftijdsfasen", "organisatietypen", "preventieniveaus", "schoolniveaus", "schooltypen", "settings",
    "uitvoerders", "vraagstukken", "eenheden",
)  # fmt: skip


def _said_otherwise(kb: Kennisbank, vocabulary: str) -> dict[str, str]:
    """Label or synonym -> id: who writes 'vmbo' means 'vo', and not 'mbo' that looks more like it."""
    words: dict[str, str] = {}
    for value in kb.vocabulaire[vocabulary].values():
        for word in (value.label, *value.synoniemen):
            words.setdefault(word.lower(), value.id)
    return words


def prepare_match(
    kb: Kennisbank,
    needs: dict[str, Any] | None = None,
    names: Mapping[str, Any] | None = None,
    lines: Mapping[str, str] | None = None,
    answers: Answers = answered,
) -> dict[str, Any]:
    """Everything `matcher.match` reads, as plain data that can be written as JSON; for `needs` see `prepare_search`.

    `names` stands for what `prepare_names` gives and `lines` for what `prepare_lines` gives of the published programmes:
    somebody who has that elsewhere need not make it again. `answers` is for who remembers what texts are about.
    """
    needs = prepare_needs(kb) if needs is None else needs
    lines = lines_of(kb, needs) if lines is None else lines
    levels = prepare_levels(kb)
    items = [item for _, item in sorted(kb.interventies.items())]
    named = subjects_named(items, needs, answers)
    labels = {name: {v.id: v.label for v in kb.vocabulaire[name].values()} for name in _LABELS}
    return {
        "versie": VERSIE,
        "editie": kb.editie,
        "aantal_interventies": len(kb.published("interventies")),
        "labels": {**labels, "onderwijssoorten": own_labels(labels["schooltypen"])},
        "anders_gezegd": {
            "organisatietypen": _said_otherwise(kb, "organisatietypen"),
            "onderwijssoorten": {**_said_otherwise(kb, "schooltypen"), **SAID_OF_OWN},
        },
        "onderwijs_ook": {name: list(also) for name, also in READ_AS.items()},
        "binnen_zin": {
            name: {v.id: lower_first(v.label) for v in kb.vocabulaire[name].values()} for name in _LABELS
        },
        "vraagstukken": {
            v: {
                "organisaties": list(kb.vraagstuk(v).organisaties),
                "leeftijdsfasen": list(kb.vraagstuk(v).leeftijdsfasen),
            }
            for v in kb.vocabulaire["vraagstukken"]
        },
        "leeftijdsfasen": [[f.id, hundredths(f.van), hundredths(f.tot)] for f in kb.leeftijdsfasen],
        "organisatietypen": {
            name: {
                "settings": list(kb.organisatietype(name).settings),
                "uitvoerders": list(kb.organisatietype(name).uitvoerders),
                "leeftijd": [hundredths(age) for age in TYPE_LEEFTIJD[name]],
                "rol": ROL[name],
            }
            for name in kb.vocabulaire["organisatietypen"]
        },
        "schooltypen": {
            name: [hundredths(age) for age in ages]
            for name, ages in {**ONDERWIJS_LEEFTIJD, **OWN_AGES}.items()
        },
        "schoolniveaus": levels,
        "bewijsniveaus": {
            name: [kb.bewijsniveau(name).rang, int(kb.bewijsniveau(name).erkend), NIVEAU_WEGING[name]]
            for name in kb.vocabulaire["bewijsniveaus"]
        },
        "pas_bij_problemen": [s for s in kb.vocabulaire["settings"] if kb.setting(s).pas_bij_problemen],
        "basis": {"bron": HANDREIKING, "paragraaf": BASISAANBOD},
        "gewichten": {name: value for name, (value, _) in GEWICHTEN.items()},
        "keuzes": {name: value for name, (value, _) in KEUZES.items()},
        "uiteenlopend": {v: list(subjects) for v, subjects in UITEENLOPEND.items()},
        "samen": dict(SAMEN),
        "verzameld": list(VERZAMELD),
        "zonder_leeftijd": list(ZONDER_LEEFTIJD),
        "zelf_ouder": list(ZELF_OUDER),
        "wie": who(),
        "eigen_mensen": {name: list(people) for name, people in EIGEN_MENSEN.items()},
        "onderwerpen": {
            o: lower_first(kb.vocabulaire["onderwerpen"][o].label)
            for subjects in UITEENLOPEND.values()
            for o in subjects
        },
        "zinnen": dict(ZINNEN),
        "profiel": prepare_profile(),
        "programmas": [_programme(item, kb, told_of(item, needs, named), levels) for item in items],
        "praktijk": {kind: _practice(kind, kb) for kind in ("parels", "puzzels", "tips")},
        "namen": prepare_names(kb) if names is None else names,
        "behoeften": needs,
        "gevraagd": lines,
    }


def lines_of(kb: Kennisbank, needs: dict[str, Any]) -> dict[str, str]:
    """The lines with which people look for a programme; a position counts the published programmes."""
    return prepare_lines(kb.published("interventies").values(), Parts(needs["taal"]["delen"]))


def _programme(item: Interventie, kb: Kennisbank, about: Told, levels: dict[str, Any]) -> dict[str, Any]:
    van, tot = item.leeftijd.van, item.leeftijd.tot
    ends = [None if isinstance(age, str) else hundredths(float(age)) for age in (van, tot)]
    known_age = None not in ends
    links = kb.links["interventies", item.id]
    return {
        "id": item.id,
        "naam": item.naam,
        "aard": item.aard,
        "merk": mark_of(item, kb),
        "samenvatting": item.samenvatting,
        "status": item.status,
        "let_op": caveats(item),
        "opvolgers": [kb.interventies[i].naam for i in item.vervangen_door if i in kb.interventies],
        "leeftijd": ends if known_age else None,
        "grenzen": None if known_age else ends,
        "niveaus": _known(item.preventieniveau),
        "settings": _known(item.settings),
        "schooltypen": _known(item.schooltypen),
        "schoolniveaus": levels_of(item, levels),
        "uitvoerders": _known(item.uitvoerders),
        "vraagstukken": list(item.vraagstukken),
        "onderwerpen": about.onderwerpen,
        "noemt": about.noemt,
        "moeilijk_leren": int(about.moeilijk_leren),
        "geslacht": only_for(item.doelgroep),
        "voor_ouders": for_parents(item.doelgroep),
        "basis": int(item.basisaanbod),
        "bewijs": prepared_evidence(item, kb),
        "handleiding": _yes(item.gereedheid.handleiding),
        "training": _yes(item.gereedheid.training),
        "licentie": _yes(item.gereedheid.licentie),
        "eigenaar": int(item.eigenaar.website != ONBEKEND),
        "kosten": _costs(item),
        "relaties": {r.met: r.verschil for r in item.relaties},
        "bronnen": _sources(item),
        **{
            kind: [i for i in links[kind] if kb.of(kind)[i].status == "gepubliceerd"]
            for kind in ("parels", "puzzels", "tips")
        },
    }


def _known(value: tuple[str, ...] | str) -> list[str] | None:
    return None if isinstance(value, str) else list(value)


def _yes(value: bool | str) -> int | None:
    return None if isinstance(value, str) else int(value)


def _costs(item: Interventie) -> list[dict[str, Any]]:
    if isinstance(item.kosten.bedragen, str):
        return []
    return [
        {
            "cent": hundredths(b.bedrag),
            "eenheid": b.eenheid,
            "jaar": None if isinstance(b.jaar, str) else b.jaar,
            "toelichting": "" if b.toelichting == GEEN else b.toelichting,
            "kort": "" if b.kort == GEEN else b.kort,
            "bron": b.bron,
        }
        for b in item.kosten.bedragen
    ]


_REASON_FIELDS: Mapping[str, tuple[str, ...]] = {
    "behoefte": ("vraagstukken", "doel", "samenvatting"),
    "leeftijd": ("leeftijd", "doelgroep"),
    "gereedheid": ("gereedheid", "intensiteit", "randvoorwaarden"),
    "setting": ("settings", "uitvoering"),
}
"""Per kind of reason the fields it rests on, the closest first."""


def _sources(item: Interventie) -> dict[str, str]:
    """Per kind of reason the source that the entry gives for it."""
    found: dict[str, str] = {}
    for kind, fields in _REASON_FIELDS.items():
        for field in fields:
            cited = next((b.bron for b in item.bronnen if field in b.onderbouwt), None)
            if cited is not None:
                found[kind] = cited
                break
    return found


def _practice(kind: str, kb: Kennisbank) -> list[dict[str, Any]]:
    return [
        {
            "id": item.id,
            "naam": item.naam,
            "vraagstukken": list(item.vraagstukken),
            "rollen": list(item.rollen),  # type: ignore[union-attr]
        }
        for item in kb.of(kind).values()
        if item.status == "gepubliceerd"
    ]
