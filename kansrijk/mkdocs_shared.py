"""What all pages of a build depend on: the configuration, the templates, the code and what makes HTML of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

MAKERS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "markupsafe", "pyyaml")
"""The packages whose version changes what a page looks like."""
_CODE = Path(__file__).parent


def shared_by_all(config: MkDocsConfig) -> Iterator[str]:
    """Everything all pages of a build depend on, but for the navigation."""
    for name in MAKERS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} ontbreekt"
    left_out = ("site_dir", "docs_dir", "config_file_path", "plugins", "hooks", "nav")
    settings = {name: value for name, value in config.items() if name not in left_out}
    yield json.dumps(settings, sort_keys=True, default=_named)
    yield " ".join(config.plugins)
    # Templates of packages have a version; those of a project and of ours are read.
    theme = {name: config.theme[name] for name in sorted(config.theme)}
    yield json.dumps(theme, sort_keys=True, default=_named)
    for folder in map(Path, config.theme.dirs):
        if folder.parent.name not in ("material", "mkdocs"):
            for path in sorted(p for p in folder.rglob("*") if p.is_file()):
                yield f"{path.relative_to(folder)} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    for path in sorted(_CODE.glob("*.py")):
        yield f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _named(value: Any) -> Any:
    """Something in a configuration that is no plain data: its own settings, or else the name of its kind."""
    settings = getattr(value, "data", None)
    if isinstance(settings, dict):
        return settings
    return (
        sorted(map(str, value))
        if isinstance(value, set | frozenset)
        else f"{type(value).__module__}.{type(value).__qualname__}"
    )


def digest(*parts: str) -> str:
    """One text for these; other parts give another."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape")
        found.update(f"{len(data)} ".encode())
        found.update(data)
    return found.hexdigest()
