"""A good profile read at once, by its shape as plain data; anything else is left to `matcher.profile`.

`matcher.profile` builds its reader from the definition of the fields, which takes longer than the
match itself. Here the same shape comes out of the prepared data. Whatever is not surely right gives
None, and then the full reader says what is wrong; what is given here, the full reader gives too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from kennisbank.strict_yaml import PLAIN, QUOTED, Report, compose, decode, reads_as_other_type

if TYPE_CHECKING:
    from matcher.profile import Profiel

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,13})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{0,5}[1-9])?")
_WORDS_OF_THE_MODEL = ("onbekend", "geen")
_TEMPLATE = "VUL IN"
_RARER = "\u0250"
"""Every sign before this one that can be printed is plain to see: Latin letters, figures and common signs."""


class _UnsureError(Exception):
    """Not surely right."""


def quick_profile(data: bytes, model: Mapping[str, Any]) -> Profiel | None:
    """The profile in `data`, with the attributes of `matcher.profile.Profiel`; None when it is not surely good."""
    report = Report("")
    text = decode(data, report)
    if text is None or "\t" in text:
        return None
    node = compose(text, report)
    if node is None or report.problems:
        return None
    choices = {
        "aanbodstatussen": model["profiel"]["aanbodstatussen"],
        "organisatietypen": model["organisatietypen"],
        "onderwijssoorten": model["labels"]["onderwijssoorten"],
        "vraagstukken": model["vraagstukken"],
    }
    try:
        profiel = _group(node, model["profiel"]["vorm"], choices)
        _check(profiel, model["profiel"]["samen"])
    except _UnsureError:
        return None
    return cast("Profiel", profiel)


def _group(node: Any, form: Mapping[str, Any], choices: Mapping[str, Any]) -> SimpleNamespace:
    if node.__class__ is not MappingNode or node.tag not in (PLAIN, QUOTED):
        raise _UnsureError
    fields = form["velden"]
    found: dict[str, Any] = {}
    for key, value in node.value:
        if key.__class__ is not ScalarNode or key.tag not in (PLAIN, QUOTED):
            raise _UnsureError
        if key.value not in fields or key.value in found:
            raise _UnsureError
        found[key.value] = _value(value, fields[key.value], choices)
    for name, field in fields.items():
        if name not in found:
            if "standaard" not in field:
                raise _UnsureError
            found[name] = _default(field["standaard"])
    return SimpleNamespace(**found)


def _default(value: Any) -> Any:
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _default(part) for name, part in value.items()})
    return tuple(value) if isinstance(value, list) else value


def _value(node: Any, form: Mapping[str, Any], choices: Mapping[str, Any]) -> Any:
    kind = form["soort"]
    if kind == "groep":
        return _group(node, form, choices)
    if kind == "naam-of-groep":
        if node.__class__ is MappingNode:
            return _group(node, form["groep"], choices)
        return SimpleNamespace(**form["erbij"] | {"naam": _value(node, form["naam"], choices)})
    if kind == "lijst":
        if node.__class__ is not SequenceNode or node.tag not in (PLAIN, QUOTED):
            raise _UnsureError
        if "hoogstens" in form and len(node.value) > form["hoogstens"]:
            raise _UnsureError
        values = tuple(_value(part, form["van"], choices) for part in node.value)
        if form["uniek"] and len(set(values)) < len(values):
            raise _UnsureError
        return values
    if node.__class__ is not ScalarNode or node.tag not in (PLAIN, QUOTED):
        raise _UnsureError
    return _scalar(node.value, node.tag is PLAIN, form, choices)


def _scalar(text: str, plain: bool, form: Mapping[str, Any], choices: Mapping[str, Any]) -> Any:
    kind = form["soort"]
    if kind == "keuze":
        if text in choices[form["uit"]]:
            return text
    elif kind == "janee":
        if plain and text in ("true", "false"):
            return text == "true"
    elif kind == "getal":
        if plain and (_WHOLE if form["geheel"] else _NUMBER).fullmatch(text):
            value = int(text) if form["geheel"] else float(text)
            if form["laagste"] <= value <= form["hoogste"]:
                return value
    elif kind == "tekst" and not (plain and reads_as_other_type(text)):
        # Letters, figures and common signs; rarer ones may hide something, and the full reader looks.
        stripped = text.strip()
        harmless = bool(stripped) and stripped.isprintable() and "<" not in stripped and "](" not in stripped
        harmless = harmless and (max(stripped) < _RARER or not _hides(stripped))
        known = stripped in _WORDS_OF_THE_MODEL or stripped.startswith(_TEMPLATE)
        if harmless and not known and len(stripped) <= form["tekens"]:
            return stripped
    raise _UnsureError


def _hides(text: str) -> bool:
    from kennisbank.hidden import HIDDEN, STACKED, lookalike  # patterns that few profiles need

    return bool(HIDDEN.search(text) or STACKED.search(text) or lookalike(text))


def _check(profiel: SimpleNamespace, together: Mapping[str, int]) -> None:
    """What fields say together (`matcher.profile.check_profile`)."""
    ages, organisatie = profiel.populatie.leeftijd, profiel.organisatie
    if ages is not None and ages.van > ages.tot:
        raise _UnsureError
    if organisatie.onderwijs and organisatie.type != "school":
        raise _UnsureError
    if any(bool(need.vraagstuk) == bool(need.tekst) for need in profiel.behoeften):
        raise _UnsureError
    if sum(len(need.tekst) for need in profiel.behoeften) > together["behoeften"]:
        raise _UnsureError
    if sum(len(line.naam) for line in profiel.aanbod or ()) > together["aanbod"]:
        raise _UnsureError
