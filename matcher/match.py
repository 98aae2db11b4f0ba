"""One profile laid over the knowledge base: the document of part 5 of the contract.

`match` works on the prepared data of `matcher.prepare_match`; the browser has a twin that gives the
same document, byte for byte.
"""

from __future__ import annotations

import datetime as dt
import sys
import types
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from matcher.costs import costs, own_numbers
from matcher.coverage import Grid
from matcher.fit import Asker, Fit, fit, overlap_years
from matcher.measures import PREGNANCY, hundredths, points
from matcher.offering import Offering, read_offering, school_of
from matcher.overlap import overlaps
from matcher.school_levels import levels_named
from matcher.sentences import fill
from matcher.suggest import Candidate, Choice, choose
from matcher.understand import Asked, understand
from matcher.weighed import Weighed

if TYPE_CHECKING:
    from os import PathLike

    from kennisbank.knowledge import Kennisbank
    from matcher.profile import Profiel

VERSIE = 1
"""Version of the document's shape."""
_MOST_LINKS = 12
_TOUCHED = 10
Model = Mapping[str, Any]


def match(profiel: Profiel, model: Model, today: dt.date, commit: str | None = None) -> dict[str, Any]:
    """What is there, what is missing and what would fit, with reasons; the same input gives the same bytes."""
    asker = asker_of(profiel, model)
    offering = read_offering(
        profiel.aanbod or (), model, school=school_of(asker.onderwijs), vandaag=today.isoformat()
    )
    asked = understand(profiel, asker, model)
    wanted = {v: one.haste for v, one in asked.wanted.items()}
    fits = {p["id"]: fit(p, asker, model) for p in model["programmas"]}
    grid = Grid(asker, list(wanted), offering, fits, model, today.isoformat())
    candidates: list[Candidate] = []
    refused: list[dict[str, Any]] = []
    unknown: list[dict[str, Any]] = []
    for programme in model["programmas"]:
        if programme["status"] == "concept":
            continue
        item_id = programme["id"]
        refusal = refusal_of(programme, fits[item_id], offering, wanted, grid) or _other_sex(
            programme, asked, model
        )
        if refusal is not None:
            refused.append({"id": item_id, "reden": {"veld": refusal[0], "tekst": refusal[1]}})
        elif fits[item_id].past is None:
            unknown.append({"id": item_id, "velden": list(fits[item_id].velden)})
        else:
            stopped = offering.status.get(item_id) == "gestopt"
            candidates.append(Candidate(Weighed(programme, asker, asked, grid), asked, stopped=stopped))
    chosen = list(choose(candidates, asked, grid))
    _tell_near(asked, chosen, refused, unknown, fits, grid)
    if asked.told:
        from matcher.per_need import tell_answers  # who chose nothing has no needs

        tell_answers(asked, chosen, fits, offering, grid, asker)
    if any(asked.own):
        from matcher.named import tell_named  # only plain words name a programme

        tell_named(asked, offering, profiel, asker, grid)
    touched = [c.programme["id"] for c in chosen[:_TOUCHED]] + offering.with_status("actief")
    return {
        "versie": VERSIE,
        "kennisbank": origin(model, commit),
        "herkend": offering.recognised_documents(),
        "onbekend": offering.unknown_documents(),
        "behoeften": asked.told,
        "basisaanbod": [
            _base(p, fits[p["id"]], asker, profiel, offering, model)
            for p in model["programmas"]
            if p["basis"]
        ],
        "dekking": grid.cells,
        "suggesties": [_suggestion(rang, c, profiel, asker, model) for rang, c in enumerate(chosen, 1)],
        "niet_voorgesteld": refused,
        "onbekend_of_het_past": unknown,
        "overlap": overlaps(grid),
        **{kind: _linked(kind, touched, wanted, asker, model) for kind in ("parels", "puzzels", "tips")},
    }


def origin(model: Model, commit: str | None) -> dict[str, Any]:
    """Which knowledge base an answer comes from: its edition, its commit (or None) and its number of programmes."""
    return {
        "editie": model["editie"],
        "commit": commit,
        "aantal_interventies": model["aantal_interventies"],
    }


def asker_of(profiel: Profiel, model: Model) -> Asker:
    """The organisation with the ages it serves: what the profile says, or what is usual for its kind."""
    organisatie, stated = profiel.organisatie, profiel.populatie.leeftijd
    if stated is not None:
        ages = (hundredths(stated.van), hundredths(stated.tot))
    else:
        ranges = [model["schooltypen"][o] for o in organisatie.onderwijs if o in model["schooltypen"]]
        ranges = ranges or [model["organisatietypen"][organisatie.type]["leeftijd"]]
        ages = (min(r[0] for r in ranges), max(r[1] for r in ranges))
    levels = levels_named(organisatie.naam or "", model) if organisatie.onderwijs else ()
    return Asker(organisatie.type, schools_of(organisatie.onderwijs, model), ages, tuple(levels))


def schools_of(onderwijs: Iterable[str], model: Model) -> tuple[str, ...]:
    """The school types that what a school calls itself is read as: an sbo is primary and special education at once."""
    read_as = model["onderwijs_ook"]
    return tuple(dict.fromkeys(kind for own in onderwijs for kind in read_as.get(own, (own,))))


def refusal_of(
    programme: Mapping[str, Any], found: Fit, offering: Offering, wanted: Mapping[str, int], grid: Grid
) -> tuple[str, str] | None:
    """(field, text) when the programme is not to be suggested; None when it may."""
    model = grid.model
    zinnen = model["zinnen"]
    own = offering.status.get(programme["id"])
    if own in ("actief", "gepland"):
        return "aanbod", fill(zinnen, f"aanbod-{own}", naam=offering.via[programme["id"]])
    if found.past is False:
        return found.veld, found.tekst
    if own == "onbekend":
        return "aanbod", fill(zinnen, "aanbod-onbekend", naam=offering.via[programme["id"]])
    if not any(v in wanted for v in programme["vraagstukken"]):
        subjects = ", ".join(model["binnen_zin"]["vraagstukken"][v] for v in programme["vraagstukken"])
        return "vraagstukken", fill(zinnen, "vraagstukken-nee", vraagstukken=subjects)
    verdict = grid.verdict(programme)
    if verdict.niveau == "niet-erkend":
        return "bewijs", zinnen["niet-erkend"]
    if not grid.ladder[verdict.niveau].erkend and not programme["basis"]:
        return "bewijs", zinnen["geen-erkenning"]
    return None


def _other_sex(programme: Mapping[str, Any], asked: Asked, model: Model) -> tuple[str, str] | None:
    """(field, text) when it is for boys only and all that is asked of it is about girls, or the other way round."""
    own = programme["geslacht"]
    about = [asked.wanted[v] for v in programme["vraagstukken"] if v in asked.wanted]
    if any(wanted.is_about_sex(own) for wanted in about):
        return None
    named = dict.fromkeys(sex for wanted in about for sex in wanted.sexes or ())
    return "doelgroep", fill(model["zinnen"], "geslacht-nee", eigen=own, gevraagd=", ".join(named))


def _tell_near(
    asked: Asked,
    chosen: list[Choice],
    refused: list[dict[str, Any]],
    unknown: list[dict[str, Any]],
    fits: Mapping[str, Fit],
    grid: Grid,
) -> None:
    """Tell at each need in plain words which programmes are near it, of those that this organisation could bring.

    What a committee rejected is not among them, nor what the own list names: that stands in the answer to the need.
    """
    if not any(asked.own):
        return
    from matcher.own_words import Place, near  # only plain words need it

    places = {choice.programme["id"]: Place(rang) for rang, choice in enumerate(chosen, 1)}
    for row in refused:
        item_id = row["id"]
        rejected = grid.verdict(grid.programmes[item_id]).niveau == "niet-erkend"
        if fits[item_id].past is not False and not rejected and row["reden"]["veld"] != "aanbod":
            places[item_id] = Place(None, row["reden"]["veld"], row["reden"]["tekst"])
    for row in unknown:
        places[row["id"]] = Place(None, row["velden"][0], grid.model["zinnen"]["dichtbij-onbekend"])
    for told, said in zip(asked.told, asked.own, strict=True):
        if said is not None:
            ages = told["leeftijd"] and (
                hundredths(told["leeftijd"]["van"]),
                hundredths(told["leeftijd"]["tot"]),
            )
            told["dichtbij"] = near(said, places, grid.model, ages=ages, understood=bool(told["gevonden"]))


def _suggestion(rang: int, choice: Choice, profiel: Profiel, asker: Asker, model: Model) -> dict[str, Any]:
    p = choice.programme
    return {
        "rang": rang,
        "id": p["id"],
        "naam": p["naam"],
        "score": points(choice.score),
        "bewijs": choice.candidate.weighed.evidence.as_dict(),
        "redenen": choice.reasons,
        "naast_de_vraag": choice.candidate.weighed.answer.beside,
        "vult": [
            {name: cell[name] for name in ("vraagstuk", "preventieniveau", "leeftijdsfase")}
            for cell in choice.fills
        ],
        "alternatief_voor": choice.alternative_to,
        "kosten": costs(p, own_numbers(profiel), asker.leeftijd, model),
        "vraagt": {
            "uitvoerders": p["uitvoerders"],
            "handleiding": _known(p["handleiding"]),
            "training": _known(p["training"]),
            "licentie": _known(p["licentie"]),
        },
        "parels": p["parels"],
        "puzzels": p["puzzels"],
        "tips": p["tips"],
    }


def _known(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _base(
    programme: Mapping[str, Any], found: Fit, asker: Asker, profiel: Profiel, offering: Offering, model: Model
) -> dict[str, Any]:
    status, reason = _base_status(programme, found, asker, profiel, offering, model)
    return {
        "id": programme["id"],
        "naam": programme["naam"],
        "status": status,
        "reden": reason,
        "paragraaf": model["basis"]["paragraaf"],
        "bron": model["basis"]["bron"],
    }


def _base_status(
    programme: Mapping[str, Any], found: Fit, asker: Asker, profiel: Profiel, offering: Offering, model: Model
) -> tuple[str, str]:
    zinnen = model["zinnen"]
    item_id = programme["id"]
    own = offering.status.get(item_id)
    via = offering.via.get(item_id, "")
    if own == "actief":
        weak = offering.zwak.get(item_id)
        if weak:
            return "aanwezig", fill(zinnen, "basis-zwak", naam=via, zwak=weak)
        return "aanwezig", fill(zinnen, "basis-aanwezig", naam=via)
    if own == "gepland":
        return "gepland", fill(zinnen, "basis-gepland", naam=via)
    if found.past is False and not (found.veld == "leeftijd" and is_for_expectant(programme, asker)):
        return "niet-van-toepassing", found.tekst
    if own == "gestopt":
        return "ontbreekt", fill(zinnen, "basis-gestopt", naam=via)
    if own == "onbekend":
        return "onbekend", fill(zinnen, "basis-onbekend", naam=via)
    if profiel.aanbod is None:
        return "onbekend", zinnen["basis-niets-gezegd"]
    return "ontbreekt", f"{zinnen['basis-ontbreekt']} {zinnen['niet-genoemd']}"


def is_for_expectant(programme: Mapping[str, Any], asker: Asker) -> bool:
    """Whether it is for the pregnancy before a municipality's 0: who serves newborns serves their expectant parents.

    A profile from 0 leaves the pregnancy out of the coverage, but such an organisation does not escape the base offer.
    """
    own = programme["leeftijd"]
    serves = asker.type in ("gemeente", "regio", "jgz") and asker.leeftijd[0] == 0
    return serves and own is not None and overlap_years(own, (PREGNANCY, asker.leeftijd[1])) > 0


def _linked(
    kind: str, touched: list[str], wanted: Mapping[str, int], asker: Asker, model: Model
) -> list[str]:
    """Ids of at most twelve parels, puzzels or tips: those linked to the programmes first, then those on the same vraagstuk for this role, the most urgent before the others."""
    linked = {i for p in model["programmas"] if p["id"] in touched for i in p[kind]}
    role = model["organisatietypen"][asker.type]["rol"]
    found = []
    for item in model["praktijk"][kind]:
        urgency = max((wanted.get(v, 0) for v in item["vraagstukken"]), default=0)
        weight = 4 * (item["id"] in linked) + 2 * (urgency > 0) + (role in item["rollen"])
        if weight >= 3:
            found.append((-weight, -urgency, item["id"]))
    return [item_id for *_, item_id in sorted(found)[:_MOST_LINKS]]


class _Callable(types.ModuleType):
    """This module, but one that can be called: `from matcher import match` gives the module, whoever imported it first."""

    def __call__(
        self,
        profiel: Mapping[str, Any] | str | PathLike[str],
        kennisbank: Kennisbank,
        *,
        op: dt.date | None = None,
    ) -> dict[str, Any]:
        """See `matcher.from_python.match_profile`."""
        from matcher.from_python import match_profile

        return match_profile(profiel, kennisbank, op=op)


sys.modules[__name__].__class__ = _Callable
