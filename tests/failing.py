"""The failing examples of the rules, laid over the model's own example entries."""

from __future__ import annotations

import re

from kennisbank.rules import Regel


def with_fragment(text: str, fragment: str) -> str:
    """`text` with its top-level fields replaced by those in `fragment`; new fields come at the end."""
    blocks = re.split(r"(?m)^(?=[a-z_]+:)", text)
    new = re.split(r"(?m)^(?=[a-z_]+:)", fragment.rstrip("\n") + "\n")
    by_key: dict[str, str] = {}
    for block in new:
        if block.strip():
            by_key[block.split(":")[0]] = by_key.get(block.split(":")[0], "") + block
    result = [by_key.pop(block.split(":")[0], block) for block in blocks]
    return "".join(result) + "".join(by_key.values())


def broken(files: dict[str, bytes], regel: Regel) -> dict[str, bytes]:
    """The example files with this rule's failing example laid over them."""
    example = regel.voorbeeld
    result = dict(files)
    if example.naar:
        new_id = example.bestand.split("/")[1].removesuffix(".yml")
        result[example.bestand] = with_fragment(files[example.naar].decode(), f"id: {new_id}").encode()
    if example.heel:
        result[example.bestand] = example.yaml if isinstance(example.yaml, bytes) else example.yaml.encode()
    else:
        assert isinstance(example.yaml, str)
        result[example.bestand] = with_fragment(result[example.bestand].decode(), example.yaml).encode()
    for path, fragment in example.erbij.items():
        result[path] = with_fragment(files[path].decode(), fragment).encode()
    return result
