"""The templates of the theme, found and compiled without work that gives the same every time.

Compiling those of Material is a fifth of what a small build does. Like the code of a package they are compiled when the
project is installed (`python -m kansrijk.mkdocs_templates`), beside that code; a build only reads them, and whoever can
change them can change the code itself. A template of another text, version or environment is compiled as ever.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache, bc_magic
from mkdocs.theme import Theme

from kansrijk.kept import keep_pieces, kept_pieces

COMPILED = Path(__file__).parent / "__pycache__" / "sjablonen.bin"
_ENDINGS = (".html", ".xml")


class ShownTemplates(jinja2.FileSystemLoader):
    """Finds templates as jinja2 does, but names none in a folder that begins with a dot.

    mkdocs asks for all names once, to copy what is no template, and leaves those out by itself (`Files.add_files_from_theme`).
    Material keeps some fifteen thousand icons in such a folder; a template can still include them.
    """

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for folder in self.searchpath:
            for place, inside, names in os.walk(folder, followlinks=self.followlinks):
                inside[:] = [name for name in inside if not name.startswith(".")]
                within = os.path.relpath(place, folder).replace(os.sep, "/")
                found.update(name if within == "." else f"{within}/{name}" for name in names)
        return sorted(found)


class CompiledTemplates(BytecodeCache):
    """Compiled templates by key; jinja2 asks here first, and looks by itself whether the text is still the same."""

    def __init__(self, found: dict[str, bytes]) -> None:
        self.found = found

    def load_bytecode(self, bucket: Bucket) -> None:
        body = self.found.get(_key(bucket))
        if body is not None:
            bucket.load_bytecode(io.BytesIO(body))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.found[_key(bucket)] = bucket.bytecode_to_string()


def _key(bucket: Bucket) -> str:
    """What decides how a template is compiled, beside its text: an extension of another plugin may add a word."""
    env = bucket.environment
    return f"{bucket.key} {env.autoescape} {env.optimized} {env.trim_blocks} {env.lstrip_blocks} {' '.join(env.extensions)}"


def quick(theme: Theme, compiled: Path = COMPILED) -> None:
    """Let the theme give environments that find their templates with `ShownTemplates`, compiled where they are."""
    get_env = theme.get_env

    def quicker() -> jinja2.Environment:
        env = get_env()
        env.loader = ShownTemplates(theme.dirs)
        env.bytecode_cache = CompiledTemplates(read_compiled(compiled))
        return env

    # mkdocs asks the theme for its environment, and offers no other way in.
    theme.get_env = quicker  # type: ignore[method-assign]


def read_compiled(path: Path) -> dict[str, bytes]:
    """What `write_compiled` wrote with this Python and these packages; nothing when it is not whole."""
    return kept_pieces(path, _made_by())


def write_compiled(theme: Theme, path: Path = COMPILED) -> int:
    """Compile all templates of the theme; the number of those."""
    made = CompiledTemplates({})
    env = theme.get_env()
    env.loader, env.bytecode_cache = ShownTemplates(theme.dirs), made
    for name in env.list_templates(filter_func=lambda name: name.endswith(_ENDINGS)):
        with contextlib.suppress(jinja2.TemplateError):  # one for a plugin that is not here
            env.get_template(name)
    keep_pieces(path, _made_by(), dict(sorted(made.found.items())))
    return len(made.found)


def _made_by() -> str:
    return f"{sys.version} jinja2 {jinja2.__version__} {bc_magic.hex()}"


if __name__ == "__main__":
    from mkdocs.config import load_config

    # The plugin has put our own templates before those of Material by then.
    settings = load_config(config_file="mkdocs.yml")
    write_compiled(settings.plugins.on_config(settings).theme)
