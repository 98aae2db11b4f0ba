"""ES modules put together into one classic script, because a page opened from disk cannot load modules.

Pure: texts in, one text out. Every module keeps a scope of its own, so only exported names can clash.
It understands the part of JavaScript's module grammar that `kansrijk/web/` uses and refuses the rest:
`import {a, b as c} from './other.js';` and `export function|async function|class|const`, at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_STATEMENT = re.compile(r"^(?:import|export)\b", re.MULTILINE)
_IMPORT = re.compile(r"import\s*\{([^{}]*)\}\s*from\s*(['\"])\./([\w.-]+\.js)\2[ \t]*;?[ \t]*(?=\n|\Z)")
_IMPORTED = re.compile(r"([A-Za-z_$][\w$]*)(?:\s+as\s+([A-Za-z_$][\w$]*))?")
_EXPORT = re.compile(r"export\s+(?=(?:(?:async\s+)?function\s*\*?|class|const)\s+([A-Za-z_$][\w$]*))")

_TOKEN = re.compile(
    # What it can begin with comes first: at all other signs there is nothing more to try.
    r"""(?=["'`/])(?:"""
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?P<text>`(?:\\.|[^`\\])*`)"""
    # A regular expression, not a division: after a sign that a value cannot end with.
    r"""|(?:(?<=[(=,:;!&|?{}\[\n])|(?<=[(=,:;!&|?{}\[>] )|(?<=return ))/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/)""",
    re.DOTALL,
)
_BLANK = re.compile(r"^\s+", re.MULTILINE)
"""What stands before a line, and lines with nothing."""


class BundleError(ValueError):
    """A module that cannot be put in a bundle: `bestand:regel:kolom: what is wrong`."""


class _Module(NamedTuple):
    """One module taken apart: its text without import and export, what it takes, and what it gives."""

    body: str
    imports: tuple[tuple[str, str, str, int], ...]  # module, name there, name here, position
    exports: dict[str, int]  # name, position


def bundle(modules: Mapping[str, str], entries: Iterable[str] | None = None) -> str:
    """One classic script in strict mode that puts every exported name on `window.kansrijk`.

    `modules` maps a file name ('names.js') to its text; `entries` are the modules to bundle with all they
    import, by default every one. The same modules give the same bytes, whatever their order.
    Raises BundleError on an import that leads nowhere, a circle, a name that two modules export, and on
    any import or export the bundler does not understand.
    """
    parsed: dict[str, _Module] = {}
    order: list[str] = []
    for name in sorted(modules if entries is None else set(entries)):
        _visit(name, (), modules, parsed, order)
    owner: dict[str, str] = {}
    for name in order:
        for exported, at in parsed[name].exports.items():
            if exported in owner:
                raise _error(
                    name, modules[name], at, f"'{exported}' is also exported by {owner[exported]}; rename one"
                )
            owner[exported] = name
    numbers = {name: f"module{i}" for i, name in enumerate(order)}
    parts = [_wrapped(name, parsed[name], numbers) for name in order]
    given = "".join(
        f"  {exported}: {numbers[name]}.{exported},\n" for exported, name in sorted(owner.items())
    )
    return (
        '(function () {\n"use strict";\n\n'
        + "\n".join(parts)
        + f"\nwindow.kansrijk = Object.assign(window.kansrijk || {{}}, {{\n{given}}});\n}})();\n"
    )


def _visit(
    name: str,
    above: tuple[str, ...],
    modules: Mapping[str, str],
    parsed: dict[str, _Module],
    order: list[str],
) -> None:
    """Put a module after everything it imports."""
    if name in parsed:
        return
    if name not in modules:
        raise BundleError(f"{name}: there is no such module; there are: {', '.join(sorted(modules))}")
    module = _parse(name, modules[name])
    for other, wanted, _, at in module.imports:
        if other not in modules:
            raise _error(name, modules[name], at, f"there is no module './{other}'")
        if other in (*above, name):
            raise _error(
                name, modules[name], at, f"a circle of imports: {' -> '.join([*above, name, other])}"
            )
        _visit(other, (*above, name), modules, parsed, order)
        if wanted not in parsed[other].exports:
            raise _error(name, modules[name], at, f"'{wanted}' is not exported by {other}")
    parsed[name] = module
    order.append(name)


@lru_cache(maxsize=200)  # several scripts share most of their modules
def _parse(name: str, text: str) -> _Module:
    text = text.replace("\r\n", "\n")
    imports: list[tuple[str, str, str, int]] = []
    exports: dict[str, int] = {}
    body: list[str] = []
    done = 0
    for statement in _STATEMENT.finditer(text):
        at = statement.start()
        if at < done:
            continue
        body.append(text[done:at])
        if found := _IMPORT.match(text, at):
            for part in filter(None, (p.strip() for p in found[1].split(","))):
                names = _IMPORTED.fullmatch(part)
                if names is None:
                    raise _error(
                        name, text, at, f"'{part}' cannot be imported; write a name, or 'name as other'"
                    )
                imports.append((found[3], names[1], names[2] or names[1], at))
            done = found.end()
        elif found := _EXPORT.match(text, at):
            exports[found[1]] = at
            done = found.end()
        else:
            line = text[at:].split("\n", 1)[0]
            raise _error(
                name,
                text,
                at,
                f"the bundler does not know '{line}'; write import {{a}} from './x.js' or export function/class/const",
            )
    body.append(text[done:])
    _refuse_long_texts(name, text)
    return _Module(_shortened("".join(body)), tuple(imports), exports)


def _shortened(text: str) -> str:
    """The same script without the comments that have lines to themselves and without indentation: a quarter less to load."""

    def kept(token: re.Match[str]) -> str:
        alone = token["comment"] and not text[text.rfind("\n", 0, token.start()) + 1 : token.start()].strip()
        return "" if alone and text[token.end() : token.end() + 1] in ("\n", "") else token[0]

    return _BLANK.sub("", _TOKEN.sub(kept, text)).strip("\n")


def _refuse_long_texts(name: str, text: str) -> None:
    """A text over several lines would lose its indentation."""
    for token in _TOKEN.finditer(text):
        if token["text"] and "\n" in token["text"]:
            raise _error(
                name,
                text,
                token.start(),
                "a text may not run over several lines; write one a line and join them",
            )


def _wrapped(name: str, module: _Module, numbers: Mapping[str, str]) -> str:
    """The module as a function that runs once and gives back what it exports."""
    taken: dict[str, list[str]] = {}
    for other, there, here, _ in module.imports:
        taken.setdefault(other, []).append(there if there == here else f"{there}: {here}")
    lines = [f"const {{ {', '.join(names)} }} = {numbers[other]};" for other, names in taken.items()]
    return "\n".join(
        [
            f"// {name}",
            f"const {numbers[name]} = (function () {{",
            *lines,
            module.body,
            f"return {{ {', '.join(sorted(module.exports))} }};",
            "})();",
            "",
        ]
    )


def _error(name: str, text: str, at: int, what: str) -> BundleError:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return BundleError(f"{name}:{line}:{column}: {what}")
