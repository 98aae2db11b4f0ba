"""Text of a YAML file -> a tree of nodes that still know their line and column.

Composing nodes with the C parser and leaving the typing to the model (`kennisbank.kinds`) is
both stricter and faster than `yaml.load`: nothing is guessed (`no`, `012` and `1.10` stay the
text that stands there) and no resolver regex runs. Whatever YAML allows and people trip over
(anchors, tags, tabs, several documents, deep nesting) is refused here with a `Problem`.
"""

from __future__ import annotations

import gc
import re
from typing import Any

import yaml
from yaml._yaml import CParser

from kennisbank.folder import MAX_BYTES
from kennisbank.messages import piece, said
from kennisbank.problems import Problem, Severity
from kennisbank.yaml_hints import hint, program_of

MAX_DEPTH = 20
"""Deepest nesting. The model needs seven; libyaml's composer overflows the C stack at tens of thousands."""

MAX_PROBLEMS = 200
"""Most problems told about one file. Nobody mends more at once, and looking for what was meant costs time for each."""

PLAIN = "plain"
QUOTED = "quoted"

_MAYBE_ANCHOR = re.compile(r"(?:^|[\s\[{,:\-])[&*][^\s,\[\]{}]", re.MULTILINE)
_TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_MARK = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)
OPENERS = ("[", "{", "- ", "? ")
SUSPICIOUS_OPENERS = 500
"""With fewer of these no text can nest deep enough to hurt; counting costs next to nothing, a regex a third of the load."""
# What other YAML readers would take for something else than text (YAML 1.1, the rules of PyYAML).
_NOT_TEXT = re.compile(
    r"""(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|null|Null|NULL|~|=|<<)
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
    |[-+]?\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?
    |[-+]?0[xX][0-9a-fA-F_]+|[-+]?0b[01_]+
    |[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)
    |\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d.*)?""",
    re.VERBOSE | re.ASCII,
)
_FIRST_OF_NOT_TEXT = frozenset("0123456789+-.~=<yYnNtTfFoO")


class _NodeParser(CParser):
    """The C parser with a resolver that only remembers whether a scalar was written without quotes."""

    def resolve(self, kind: object, value: object, implicit: Any) -> str:
        return PLAIN if implicit is not True and implicit is not False and implicit[0] else QUOTED

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self, *_: object) -> None: ...


def reads_as_other_type(text: str) -> bool:
    """True when unquoted `text` is a number, date, boolean or null to other YAML readers."""
    return bool(text) and text[0] in _FIRST_OF_NOT_TEXT and _NOT_TEXT.fullmatch(text) is not None


class TooManyProblemsError(Exception):
    """Raised by a `Report` that is full; the last of its problems says so. Who reads a file stops there."""


class Report:
    """Collects the problems of one file while it is read; nothing stops at the first, but `MAX_PROBLEMS` is the most."""

    __slots__ = ("bestand", "n_told", "problems")

    def __init__(self, bestand: str) -> None:
        self.bestand = bestand
        self.problems: list[Problem] = []
        self.n_told = 0

    def add(
        self,
        node: yaml.Node | yaml.Event | None,
        veld: str,
        regel_id: str,
        tekst: str,
        hulp: str,
        ernst: Severity = "fout",
    ) -> None:
        mark = node.start_mark if node is not None else None
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        self.add_at(line, column, veld, regel_id, tekst, hulp, ernst)

    def add_at(
        self,
        line: int,
        column: int,
        veld: str,
        regel_id: str,
        tekst: str,
        hulp: str,
        ernst: Severity = "fout",
    ) -> None:
        if self.n_told == MAX_PROBLEMS:
            message = said("te-veel", meest=MAX_PROBLEMS)
            self.problems.append(Problem(self.bestand, line, column, "", message[0], "fout", *message[1:]))
        self.n_told += 1
        if self.n_told > MAX_PROBLEMS:
            raise TooManyProblemsError
        self.problems.append(Problem(self.bestand, line, column, veld, regel_id, ernst, tekst, hulp))


def decode(data: bytes, report: Report) -> str | None:
    """The bytes of a file as text; None, with a problem in `report`, when that cannot be."""
    if len(data) > MAX_BYTES:
        sizes = {"grootte": f"{len(data):,}".replace(",", "."), "meest": f"{MAX_BYTES:,}".replace(",", ".")}
        report.add(None, "", *said("te-groot", **sizes))
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        report.add(None, "", *said("codering-begin"))
        return None
    if (program := program_of(data)) is not None:
        report.add(None, "", *said("geen-tekst", programma=program))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        report.add_at(line, column, "", *said("codering-byte", byte=f"{data[error.start]:#04x}"))
        return None
    if not text.strip():
        report.add(None, "", *said("leeg"))
        return None
    return text


def compose(text: str, report: Report) -> yaml.Node | None:
    """The node tree of `text`; None, with every reason in `report`, when it is not one plain YAML document."""
    was_enabled = gc.isenabled()
    gc.disable()  # many small objects that all live on: collecting in between doubles the cost of a large file
    try:
        return _composed(text, report)
    except TooManyProblemsError:
        return None
    finally:
        if was_enabled:
            gc.enable()


def _composed(text: str, report: Report) -> yaml.Node | None:
    before = len(report.problems)
    if "\t" in text and (found := _TAB_INDENT.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        report.add_at(line, len(found.group()), "", *said("tab"))
    maybe_anchor = ("&" in text or "*" in text) and _MAYBE_ANCHOR.search(text)
    if maybe_anchor or sum(map(text.count, OPENERS)) > SUSPICIOUS_OPENERS:
        refuse_anchors_and_depth(text, report)
    if len(report.problems) > before:
        return None
    try:
        node: yaml.Node | None = _NodeParser(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, text, report)
        return None
    except yaml.reader.ReaderError as error:
        _report_character(error, text, report)
        return None
    if node is None:
        report.add(None, "", *said("alleen-commentaar"))
    return node


def refuse_anchors_and_depth(text: str, report: Report) -> None:
    """Report anchors and deep nesting. It walks the events, which need no stack, and costs a third of a load."""
    depth = 0
    try:
        parser = CParser(text)
        while not parser.check_event(yaml.StreamEndEvent):
            event = parser.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                report.add(event, "", *said("te-diep", meest=MAX_DEPTH))
                return
            anchor = getattr(event, "anchor", None)
            if anchor is not None:
                sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
                report.add(event, "", *said("anker", wat=f"{sign}{anchor}"))
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError):
        return  # compose() meets the same fault and reports it


def _report_syntax(error: yaml.MarkedYAMLError, text: str, report: Report) -> None:
    # A text between quotes that never ends, goes wrong where it begins and not at the end of the file.
    open_quote = "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or "")
    mark = error.context_mark if open_quote else error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or ""
    if "expected a single document" in (error.context or "") or "document" in problem:
        report.add_at(line, column, "", *said("meer-documenten" if _MARK.search(text) else "nog-iets"))
        return
    if any(word in f"{problem} {error.context}" for word in ("alias", "anchor")):
        report.add_at(line, column, "", *said("anker-begin"))
        return
    report.add_at(line, column, "", *said("syntaxis", hulp=piece(hint(problem, text, line, column))))


def _report_character(error: yaml.reader.ReaderError, text: str, report: Report) -> None:
    position = min(error.position if isinstance(error.position, int) else 0, len(text))
    line = text.count("\n", 0, position) + 1
    character = error.character
    code = ord(character) if isinstance(character, str) and len(character) == 1 else character
    shown = f"U+{code:04X}" if isinstance(code, int) else "een teken"
    report.add_at(line, 1, "", *said("stuurteken", teken=shown))
