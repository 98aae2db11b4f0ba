"""JSON Schema of each kind of entry, from the model, with the vocabularies as closed lists of choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kennisbank.fields import object_schema
from kennisbank.kinds import ENTRY_KINDS
from kennisbank.knowledge import Kennisbank
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.soorten import Soort

_OPEN = (*ENTRY_KINDS, "bronnen")
"""Choices that grow with every entry: the schema says what form they have, the check whether they exist."""


def entry_schema(soort: Soort, kb: Kennisbank) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of entry; every vocabulary field lists its values."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": soort.naam.capitalize(),
        "description": f"Een {soort.naam} in {soort.map}/<id>.yml. Gemaakt uit het model; niet met de hand wijzigen.",
        **_with_choices(object_schema(soort.cls), kb),
    }


def figures_schema(kb: Kennisbank) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a file of key figures: a list."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kerncijfers",
        "description": "Een lijst kerncijfers in kerncijfers/<naam>.yml. Gemaakt uit het model; niet met de hand wijzigen.",
        "type": "array",
        "items": _with_choices(object_schema(Kerncijfer), kb),
    }


def vocabulary_schema(cls: type[Any], kb: Kennisbank) -> dict[str, Any]:
    """The JSON Schema of one value of a vocabulary, or of one source (`Bron`), as an object."""
    found: dict[str, Any] = _with_choices(object_schema(cls), kb)
    return found


def _with_choices(schema: Any, kb: Kennisbank) -> Any:
    if isinstance(schema, list):
        return [_with_choices(part, kb) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    result = {key: _with_choices(value, kb) for key, value in schema.items() if key != "x-keuze-uit"}
    vocabulary = schema.get("x-keuze-uit")
    if vocabulary in _OPEN:
        result["pattern"] = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
    elif vocabulary is not None:
        result["enum"] = list(kb.vocabulaire[vocabulary])
    return result
