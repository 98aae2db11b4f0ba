"""One profile laid over the knowledge base: the document of part 5 of the contract."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.model.gedeeld import LAAGSTE_LEEFTIJD
from kennisbank.model.interventie import Interventie
from kennisbank.reading import ONBEKEND
from matcher.coverage import coverage, overlaps
from matcher.fit import age_range, fit, overlap_years, touches
from matcher.needs import find_needs
from matcher.offering import Offering, read_offering
from matcher.prepare_names import prepare_names
from matcher.profile import Profiel
from matcher.ranking import rank

VERSIE = 1
"""Version of the document's shape."""
_ROLE_OF = {
    "gemeente": "gemeente", "regio": "gemeente", "jgz": "jgz",
    "school": "kinderopvang-en-onderwijs", "kinderopvang": "kinderopvang-en-onderwijs",
}  # fmt: skip
_MOST_LINKS = 12


def match(profiel: Profiel, kb: Kennisbank, today: dt.date, commit: str | None = None) -> dict[str, Any]:
    """What is there, what is missing and what would fit, with reasons; the same input gives the same bytes."""
    offering = read_offering(profiel.aanbod or (), prepare_names(kb))
    wanted = wanted_vraagstukken(profiel, kb)
    cells = coverage(profiel, offering, list(wanted), kb, today)
    ranking = rank(profiel, offering, wanted, cells, kb, today)
    touched = [s.id for s in ranking.suggesties[:10]] + list(offering.with_status("actief"))
    return {
        "versie": VERSIE,
        "kennisbank": {
            "editie": kb.editie,
            "commit": commit,
            "aantal_interventies": len(kb.published("interventies")),
        },
        "herkend": offering.recognised_documents(),
        "onbekend": offering.unknown_documents(),
        "basisaanbod": [
            _base(item, profiel, offering, kb) for item in kb.interventies.values() if item.basisaanbod
        ],
        "dekking": [cell.as_dict() for cell in cells],
        "suggesties": [s.as_dict(rang) for rang, s in enumerate(ranking.suggesties, 1)],
        "niet_voorgesteld": [
            {"id": i, "reden": {"veld": veld, "tekst": tekst}} for i, veld, tekst in ranking.niet_voorgesteld
        ],
        "onbekend_of_het_past": [{"id": i, "velden": list(velden)} for i, velden in ranking.onbekend],
        "overlap": overlaps(cells),
        **{kind: _linked(kind, touched, list(wanted), profiel, kb) for kind in ("parels", "puzzels", "tips")},
    }


def wanted_vraagstukken(profiel: Profiel, kb: Kennisbank) -> dict[str, int]:
    """vraagstuk -> urgency 1-3: what the profile asks for; without needs all that fit the type and ages, at 2.

    Needs in plain words of which nothing is understood do not silently become "nothing": then the
    whole range is shown, as without needs.
    """
    asked: dict[str, int] = {}
    for behoefte in profiel.behoeften:
        found = (
            [behoefte.vraagstuk]
            if behoefte.vraagstuk
            else [n.vraagstuk for n in find_needs(behoefte.tekst, kb)]
        )
        for vraagstuk in found:
            asked[vraagstuk] = max(asked.get(vraagstuk, 0), behoefte.urgentie)
    order = kb.vocabulaire["vraagstukken"]
    if asked:
        return {v: asked[v] for v in order if v in asked}
    phases = {phase.id for phase in kb.leeftijdsfasen if touches(profiel.ages, phase)}
    return {
        v: 2
        for v in order
        if profiel.organisatie.type in kb.vraagstuk(v).organisaties
        and phases & set(kb.vraagstuk(v).leeftijdsfasen)
    }


def _base(item: Interventie, profiel: Profiel, offering: Offering, kb: Kennisbank) -> dict[str, str]:
    status, reason = _base_status(item, profiel, offering, kb)
    return {"id": item.id, "naam": item.naam, "status": status, "reden": reason}


def _base_status(item: Interventie, profiel: Profiel, offering: Offering, kb: Kennisbank) -> tuple[str, str]:
    own = offering.status.get(item.id)
    via = offering.via.get(item.id, "")
    if own == "actief":
        return "aanwezig", f"Uw lijst noemt '{via}'."
    if own == "gepland":
        return "gepland", f"Uw lijst noemt '{via}' als gepland; dat telt nog niet als aanwezig."
    found = fit(item, profiel, kb)
    if found.past is False and not (found.veld == "leeftijd" and _is_for_expectant(item, profiel)):
        return "niet-van-toepassing", found.tekst
    if own == "gestopt":
        return "ontbreekt", f"Uw lijst noemt '{via}' als gestopt."
    if own == ONBEKEND:
        return ONBEKEND, f"Uw lijst noemt '{via}'; daaruit blijkt niet of dit er is."
    if profiel.aanbod is None:
        return ONBEKEND, "Het profiel zegt niets over het aanbod."
    return (
        "ontbreekt",
        "Het staat niet in uw lijst. Niet genoemd is niet hetzelfde als niet aanwezig: kijk het na.",
    )


def _is_for_expectant(item: Interventie, profiel: Profiel) -> bool:
    """Whether it is for the pregnancy before a municipality's 0: who serves newborns serves their expectant parents.

    A profile from 0 leaves the pregnancy out of the coverage, but such an organisation does not escape the base offer.
    """
    own = age_range(item)
    serves = profiel.organisatie.type in ("gemeente", "regio", "jgz") and profiel.ages[0] == 0
    return serves and own is not None and overlap_years(own, (LAAGSTE_LEEFTIJD, profiel.ages[1])) > 0


def _linked(kind: str, touched: list[str], wanted: list[str], profiel: Profiel, kb: Kennisbank) -> list[str]:
    """Ids of at most twelve parels, puzzels or tips: those linked to the programmes first, then those on the same vraagstuk for this role."""
    linked = {i for item_id in touched for i in kb.links["interventies", item_id][kind]}
    role = _ROLE_OF[profiel.organisatie.type]

    def weight(item: Any) -> int:
        about = len(set(item.vraagstukken) & set(wanted))
        return 4 * (item.id in linked) + 2 * bool(about) + (role in item.rollen)

    pool = [item for item in kb.published(kind).values() if item.status == "gepubliceerd"]
    chosen = [item for item in pool if weight(item) >= 3]
    return [item.id for item in sorted(chosen, key=lambda x: (-weight(x), x.id))[:_MOST_LINKS]]
