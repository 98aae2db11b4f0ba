"""Puts the knowledge base itself in the wheel, so that an installed `kennisbank` has data without a checkout.

An editable install reads the checkout and gets no copy that could grow old.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILES = (
    "interventions/*.yml",
    "parels/*.yml",
    "puzzels/*.yml",
    "tips/*.yml",
    "vocabulaire/**/*.yml",
    "kerncijfers/*.yml",
    "edities/*.yml",
    "edities/*.json",
    "editie.yml",
)


class KnowledgeHook(BuildHookInterface):
    """Adds the YAML files under `kennisbank/data/`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        for pattern in FILES:
            for path in sorted(root.glob(pattern)):
                inside = path.relative_to(root).as_posix()
                build_data["force_include"][str(path)] = f"kennisbank/data/{inside}"
