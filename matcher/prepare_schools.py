"""What a school may call itself beside the school types that an entry can name, and how the matcher reads that."""

from __future__ import annotations

from collections.abc import Mapping

READ_AS: Mapping[str, tuple[str, ...]] = {"sbo": ("po", "so")}
"""By law special primary education is primary education, with pupils who ask more: what is for either fits."""
OWN_AGES: Mapping[str, tuple[int, int]] = {"sbo": (4, 13)}
"""Usual ages in years: many pupils stay a year longer than on another primary school."""
SAID_OF_OWN: Mapping[str, str] = {
    "speciaal basisonderwijs": "sbo",
    "speciale basisschool": "sbo",
    "sbo-school": "sbo",
    "sbo": "sbo",
}
"""What people write -> what it is here; of an entry the same words mean special education."""
_LABELS: Mapping[str, str] = {"sbo": "Speciaal basisonderwijs"}
_BEFORE = "vo"


def own_labels(schooltypen: Mapping[str, str]) -> dict[str, str]:
    """What a school chooses from, in order of age: the school types, and what only a school calls itself."""
    found: dict[str, str] = {}
    for name, label in schooltypen.items():
        if name == _BEFORE:
            found.update(_LABELS)
        found[name] = label
    return {**found, **_LABELS}
