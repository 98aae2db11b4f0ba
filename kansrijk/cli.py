"""The `kansrijk` command: reads the words, runs the command, and turns every foreseen fault into Dutch.

Results go to stdout, progress and faults to stderr. Exit code 0: good; 1: the input or the
knowledge base has errors; 2: wrong use.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, TextIO, cast

from kansrijk.disk import patience
from kansrijk.errors import UsageError, UserError, why
from kansrijk.terminal import Visible
from kennisbank.opening import packaged_folder
from kennisbank.problems import ProblemsFoundError, did_you_mean

COMMANDS: dict[str, str] = {
    "check": "controleert de hele kennisbank of alleen de genoemde bestanden",
    "bouw": "controleert de kennisbank en bouwt de site",
    "schrijf": "schrijft dezelfde pagina's als Markdown in een map, voor een andere sitegenerator",
    "zoek": "zoekt in de kennisbank",
    "herken": "herkent programmanamen zoals mensen ze schrijven",
    "match": "zegt wat er ontbreekt en wat past bij een organisatie",
    "regio": "zegt hetzelfde voor gemeenten naast elkaar, en wat het eerst",
    "factsheet": "laat zien wat een organisatie biedt, met bewijs en kosten",
    "verouderd": "zegt wat herzien moet worden, per eigenaar en op volgorde van de termijn",
    "exporteer": "schrijft alle gegevens voor anderen: JSON, CSV, XLSX, schema's, Atom en iCal",
    "nieuw": "maakt een sjabloon voor een nieuw item",
    "verschil": "zegt wat er inhoudelijk veranderde tussen twee versies of edities",
    "beoordeel": "laat zien wat er in een voorstel veranderde en wat een redacteur moet nakijken",
    "editie": "geeft een editie uit die nooit meer verandert",
    "opmaak": "zet bestanden van items in de vaste opmaak; er verandert niets aan de inhoud",
    "issues": "zegt welke herinneringen op GitHub open moeten staan, per eigenaar",
    "formulier": "maakt van een ingevuld issue op GitHub het bestand van een item",
    "referentie": "schrijft de veldenlijst, de regels en de schema's opnieuw uit het model",
}

ON_INSTALLED_DATA = ("zoek", "herken", "match", "regio", "factsheet", "verouderd", "exporteer")
"""Commands that only read entries, and so also work outside a checkout when the data was installed with the package."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""Days that dates in entries may have; five years are added to those, and that must stay a date."""

TELLS_ITSELF = ("bouw", "editie", "factsheet", "herken", "match", "regio", "zoek")
"""Commands that say themselves what they are doing, or start from kept data, which says so when it must be made."""

# argparse looks for a translation of its titles on disk, at every start. Ours are Dutch already.
argparse.__dict__["_"] = str


class _Layout(argparse.HelpFormatter):
    """argparse's layout, without importing shutil to learn the width of the terminal."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns - 2
        except OSError:
            width = 78
        super().__init__(prog, width=max(40, width))


class _Parser(argparse.ArgumentParser):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"formatter_class": _Layout, **options})

    def error(self, message: str) -> NoReturn:
        raise UsageError(_dutch(message), f"Bekijk de uitleg: {self.prog} --help")


def _dutch(message: str) -> str:
    """argparse's few sentences in Dutch."""
    if "invalid choice" in message:
        word = message.split("invalid choice: ")[1].split(" (choose")[0].strip("'")
        where = "soort" if "argument soort" in message else "opdracht"
        hint = did_you_mean(word, COMMANDS) if where == "opdracht" else ""
        return f"De {where} '{word}' bestaat niet.{hint}"
    if "the following arguments are required" in message:
        return f"Er ontbreekt iets: {message.split(': ', 1)[1]}."
    if "unrecognized arguments" in message:
        return f"Dit kennen wij niet: {message.split(': ', 1)[1]}."
    if "expected one argument" in message or "expected at least one argument" in message:
        return f"Achter {message.split(':')[0].replace('argument ', '')} hoort een waarde."
    return message


def _date(text: str) -> dt.date:
    # Python would also take a week (2026-W47) and a date without hyphens, which nobody means.
    try:
        found = dt.date.fromisoformat(text) if len(text) == 10 and text[4::3] == "--" else None
    except ValueError:
        found = None
    if found is None:
        raise UsageError(
            f"'{text}' is geen datum.", "Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-11-22."
        )
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise UsageError(
            f"{text} is te ver weg.", f"Kies een dag in de jaren {_FIRST_YEAR} tot en met {_LAST_YEAR}."
        )
    return found


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; only the command that is asked for adds its own options, so that the others are not imported."""
    asked = next((word for word in argv if word in COMMANDS), None)
    parser = _Parser(
        prog="kansrijk", description="Open kennisbank van preventieve jeugdprogramma's.", add_help=False
    )
    _help(parser)
    # With `prog` argparse need not lay out a usage line first.
    subparsers = parser.add_subparsers(
        dest="opdracht", metavar="opdracht", parser_class=_Parser, prog=parser.prog
    )
    for name, text in COMMANDS.items():
        if asked is not None and name != asked:
            continue
        sub = subparsers.add_parser(name, help=text, description=f"kansrijk {name} {text}.", add_help=False)
        _help(sub)
        sub.add_argument(
            "--map",
            type=Path,
            default=None,
            metavar="PAD",
            help="de map van de kennisbank (standaard: de huidige map)",
        )
        sub.add_argument(
            "--op",
            type=_date,
            default=None,
            metavar="JJJJ-MM-DD",
            help="de datum van vandaag (standaard: de echte)",
        )
        if name == asked:
            importlib.import_module(f"kansrijk.commands.{name}").add_arguments(sub)
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")
    parser._positionals.title = "wat u opgeeft"
    parser._optionals.title = "opties"


def _here(command: str) -> Path:
    """The knowledge base when nobody names one: the current folder, or else the data that came with the package."""
    if command in ON_INSTALLED_DATA and not Path("vocabulaire").is_dir():
        packaged = packaged_folder()
        if packaged is not None:
            print(
                "Hier is geen kennisbank; dit gaat over de gegevens die met kansrijk meekwamen.",
                file=sys.stderr,
            )
            return packaged
    return Path()


def _check_reachable(folder: Path) -> None:
    """Raises UsageError when nobody can look at a place; that nothing is there, the command itself tells."""
    try:
        folder.stat()
        folder.resolve()
    except FileNotFoundError:
        if folder == Path():
            raise UsageError("De map waarin u staat, bestaat niet meer.", "Ga naar een andere map.") from None
    except (OSError, RuntimeError) as error:
        reason = why(error) if isinstance(error, OSError) else "de koppelingen wijzen naar elkaar"
        raise UsageError(
            f"De map '{folder}' is niet te bereiken ({reason}).",
            "Kijk naar de naam en de rechten, of noem een andere map met --map PAD.",
        ) from error


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _open_what_is_closed()
    streams = cast("tuple[TextIO, TextIO]", (Visible(sys.stdout), Visible(sys.stderr, silent=True)))
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        return _exit_code(sys.argv[1:] if argv is None else argv)


def _open_what_is_closed() -> None:
    """Somebody may start us without input or output: then there is nothing to read, and nobody to tell.

    A closed number would be that of the next file we open, and a message would be written into that file.
    """
    for name, flags, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_WRONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8"))


def program() -> NoReturn:
    """What the `kansrijk` command runs: `main`, and then gone.

    All is written by then, and the system takes back the memory at once; to let Python free the data object by object
    takes a tenth of the time of a short command. With a process still beside it, a command ends the long way.
    """
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # `main` has told it, and Python would once more
        _drop_output()
    if (beside := sys.modules.get("multiprocessing")) is not None and beside.active_children():
        sys.exit(code)
    os._exit(code)


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: Sequence[str]) -> int:
    """What the command that these words name gives back; raises what goes wrong."""
    if sys.flags.optimize > 1:
        raise UsageError(
            "Python laat nu de uitleg in de code weg, en de regels van de controle zijn die uitleg.",
            "Haal PYTHONOPTIMIZE uit de omgeving, of start Python zonder -OO.",
        )
    parser = _parser(words)
    args = parser.parse_args(words)
    if args.opdracht is None:
        parser.print_help(sys.stderr)
        return 2
    args.op_gegeven = args.op is not None
    args.op = args.op or dt.date.today()
    args.map = args.map or _here(args.opdracht)
    _check_reachable(args.map)
    with patience("" if args.opdracht in TELLS_ITSELF else f"kansrijk {args.opdracht} is nog bezig …"):
        code = int(importlib.import_module(f"kansrijk.commands.{args.opdracht}").run(args))
    sys.stdout.flush()
    return code


def _exit_code(words: Sequence[str]) -> int:
    """The exit code of a command; what went wrong is told in Dutch and never as a traceback."""
    try:
        return _run(words)
    except UserError as error:
        print(error.as_text(), file=sys.stderr)
        return error.exit_code
    except ProblemsFoundError as error:
        print("\n".join(p.as_text() for p in error.problems), file=sys.stderr)
        return 1
    except BrokenPipeError:
        _drop_output()
        return 0
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr)
        return 1
    except OSError as error:
        # Who works with files tells what it was doing; what is left is a place that nobody can get at.
        named = f"'{error.filename}'" if error.filename else "Een bestand"
        print(
            f"Fout: {named} is niet te lezen of te schrijven ({why(error)}).\n"
            "    Kijk naar de naam, de rechten en de ruimte op de schijf.",
            file=sys.stderr,
        )
        return 1
    except Exception as error:
        # A fault of ours. Who must mend it gets the whole story; who meets it gets a sentence to pass on.
        if os.environ.get("KANSRIJK_SPOOR"):
            raise
        told = " ".join(str(error).split())[:200]
        print(
            f"Fout: dit hadden wij niet voorzien ({type(error).__name__}: {told}).\n"
            "    Meld het ons met deze zin erbij. Zet KANSRIJK_SPOOR=1 voor de opdracht om te zien waar het misging.",
            file=sys.stderr,
        )
        return 1


if __name__ == "__main__":
    program()
