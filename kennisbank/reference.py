"""The reference that is generated from the code: field list, rules with their failing examples, vocabularies, schemas.

Pure: returns path -> text. `kansrijk referentie` writes it and `--controleer` says what has drifted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kennisbank.field_text import example_record
from kennisbank.fields import REQUIRED, Groep, fields_of
from kennisbank.json_schema import entry_schema, figures_schema
from kennisbank.kinds import Keuze, Lijst
from kennisbank.knowledge import Kennisbank
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.soorten import SOORTEN
from kennisbank.model.vocabulaire import Setting
from kennisbank.reading import Kind
from kennisbank.rules import REGELS, Regel
from kennisbank.template import example_entry

MAP = "docs/referentie"
_NOTE = "Deze pagina is gemaakt uit {bron} met `kansrijk referentie`. Wijzig haar niet met de hand.\n"


def build_reference(kb: Kennisbank) -> dict[str, str]:
    """path (from the root of the repository) -> text of every generated file, sorted."""
    files = {
        f"{MAP}/index.md": "".join(_index()),
        f"{MAP}/regels.md": "".join(_rules()),
        f"{MAP}/vocabulaires.md": "".join(_vocabularies(kb)),
    }
    for soort in SOORTEN:
        files[f"{MAP}/velden-{soort.naam}.md"] = "".join(
            _field_list(soort.naam, soort.cls, example_entry(soort))
        )
        schema = entry_schema(soort, kb)
        files[f"{MAP}/schema/{soort.naam}.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    files[f"{MAP}/velden-kerncijfer.md"] = "".join(
        _field_list("kerncijfer", Kerncijfer, example_record(Kerncijfer))
    )
    schema = figures_schema(kb)
    files[f"{MAP}/schema/kerncijfer.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(files.items()))


def _index() -> Iterator[str]:
    yield "# Naslag\n\n"
    yield _NOTE.format(bron="de code") + "\n"
    for soort in SOORTEN:
        yield f"- [Velden van een {soort.naam}](velden-{soort.naam}.md) ([JSON Schema](schema/{soort.naam}.json))\n"
    yield "- [Velden van een kerncijfer](velden-kerncijfer.md) ([JSON Schema](schema/kerncijfer.json))\n"
    yield "- [Regels van de controle](regels.md)\n- [Vocabulaires](vocabulaires.md)\n"


def _field_list(naam: str, cls: type[Any], example: str) -> Iterator[str]:
    yield f"# Velden van een {naam}\n\n"
    yield _NOTE.format(bron="`kennisbank/model/`") + "\n"
    yield "Elk veld staat er, in deze volgorde, tenzij erbij staat dat het mag ontbreken. Wat u niet weet, is `onbekend`.\n"
    yield from _fields(cls, "")
    yield "\n## Een heel voorbeeld\n\n"
    yield "Verzonnen, alleen om de vorm te laten zien.\n\n"
    yield f"```yaml\n{example}```\n"


def _fields(cls: type[Any], prefix: str) -> Iterator[str]:
    for name, f in fields_of(cls).items():
        path = f"{prefix}{name}"
        anchor = path.replace(".", "-").replace("[]", "")
        yield f"\n{'##' if not prefix else '###'} {path} {{ #{anchor} }}\n\n"
        yield f"{f.uitleg}\n\n"
        inner = _inner(f.kind)
        kind = f.kind
        yield f"- Verwacht: {_text(kind.expectation()) if inner is None else _shape(kind)}.{_vocabulary_link(kind)}\n"
        if f.voorbeeld:
            yield f"- Voorbeeld: `{name}: {f.voorbeeld}`\n"
        yield f"- Bron nodig: {'nee' if f.los else 'ja'}.\n"
        if f.standaard is not REQUIRED:
            yield "- Dit veld mag ontbreken.\n"
        if inner is not None:
            yield from _fields(inner, f"{path}{'[]' if isinstance(kind, Lijst) else ''}.")


def _inner(kind: Kind) -> type[Any] | None:
    part = kind.van if isinstance(kind, Lijst) else kind
    return part.cls if isinstance(part, Groep) else None


def _shape(kind: Kind) -> str:
    text = (
        "een lijst van groepen met de velden hieronder"
        if isinstance(kind, Lijst)
        else "een groep met de velden hieronder"
    )
    if isinstance(kind, Lijst) and kind.minstens:
        text += f", minstens {kind.minstens}"
    return text + (", of `onbekend`" if kind.onbekend else "")


def _vocabulary_link(kind: Kind) -> str:
    part = kind.van if isinstance(kind, Lijst) else kind
    if isinstance(part, Keuze) and part.uit not in ("interventies", "parels", "puzzels", "tips", "bronnen"):
        return f" [De keuzes](vocabulaires.md#{part.uit})."
    return ""


def _rules() -> Iterator[str]:
    yield "# Regels van de controle\n\n"
    yield _NOTE.format(bron="`kennisbank/rules/`") + "\n"
    yield f"`kansrijk check` kent {len(REGELS)} regels. Bij elke regel staat een voorbeeld dat precies die regel breekt.\n"
    for regel in sorted(REGELS.values(), key=lambda r: r.id):
        yield f"\n## {regel.id} {{ #{regel.id} }}\n\n{regel.uitleg}\n\n"
        if regel.ernst == "waarschuwing":
            yield "Een waarschuwing: de controle slaagt wel.\n\n"
        if regel.traag:
            yield "Alleen bij een controle van de hele kennisbank, want alle teksten worden vergeleken.\n\n"
        yield from _example(regel)


_EXAMPLE_LINES = 40


def _example(regel: Regel) -> Iterator[str]:
    example = regel.voorbeeld
    yield f"Fout, in `{example.bestand}`:\n\n"
    text = example.yaml.decode("latin-1") if isinstance(example.yaml, bytes) else example.yaml
    visible = "".join(c if c.isprintable() or c in "\n\t" else f"\\u{ord(c):04x}" for c in text)
    lines = visible.rstrip("\n").replace("\t", "→").split("\n")
    if len(lines) > _EXAMPLE_LINES:
        lines = [*lines[:2], f"# … en nog {len(lines) - 2} van zulke regels"]
    yield (
        "```yaml\n" + "\n".join(line if len(line) <= 160 else line[:157] + " …" for line in lines) + "\n```\n"
    )


def _vocabularies(kb: Kennisbank) -> Iterator[str]:
    yield "# Vocabulaires\n\n"
    yield _NOTE.format(bron="`vocabulaire/`") + "\n"
    yield "De enige keuzes, overal: in de YAML, op de site, in de matcher.\n"
    for name, values in kb.vocabulaire.items():
        yield f"\n## {name} {{ #{name} }}\n\n| id | op de site | betekenis |\n|---|---|---|\n"
        for value in values.values():
            yield f"| `{value.id}` | {_text(value.label)} | {_text(value.betekenis)} |\n"
        late = [f"`{v.id}`" for v in values.values() if isinstance(v, Setting) and v.pas_bij_problemen]
        if late:
            yield f"\nHier komen gezinnen pas als er al iets aan de hand is (`pas_bij_problemen: true`): {', '.join(late)}.\n"


def _text(text: str) -> str:
    """One line in which nothing is taken for markup by Markdown."""
    flat = " ".join(text.split())
    for sign in ("\\", "*", "_", "[", "]", "<", "|", "`"):
        flat = flat.replace(sign, "\\" + sign)
    return flat
