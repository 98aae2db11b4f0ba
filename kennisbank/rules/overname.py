"""The rule against copied sentences, for when the texts of the sources are at hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kennisbank.copied import RUN, copied_run, index_sources
from kennisbank.entry_texts import texts_of
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.rules.registry import Finding, Voorbeeld, geheelregel

_ZIN = "De wijkverpleegkundige fietst elke dinsdag langs alle gezinnen in de buurt die dat willen"


@geheelregel(
    "overgenomen",
    Voorbeeld(
        f"doel: {_ZIN}.", bronteksten={"bron.txt": f"Zo ging het. {_ZIN.upper()}, ook als het regent."}
    ),
)
def nothing_is_copied(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Nergens staan twaalf woorden op rij uit een brontekst. Gecontroleerd met --bronteksten; namen en titels tellen niet."""
    if not kb.bronteksten:
        return
    titles = [bron.titel for bron in kb.bronnen.values()]
    index = index_sources(kb.bronteksten, [*titles, *(item.naam for item in kb.items())])
    values = ((file_of(item), (), item) for item in kb.items())
    listed = (
        (f"vocabulaire/{name}.yml", (value.id,), value)
        for name, vocabulary in kb.vocabulaire.items()
        for value in vocabulary.values()
    )
    for bestand, start, value in (*values, *listed):
        for where, text in texts_of(value):
            if found := copied_run(text, index):
                run, source = found
                yield (
                    bestand,
                    Finding(
                        (*start, *where),
                        f"{RUN} woorden op rij staan ook in {source}: '{run}'.",
                        "Schrijf het in eigen woorden. Is het een titel, zet die dan in de bronnenlijst.",
                    ),
                )
