"""Reading and writing files for the commands: the edge where the pure core meets the disk."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kansrijk.errors import UsageError, UserError, why
from kansrijk.terminal import visible

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank
    from kennisbank.load import Loaded


LARGEST = 16_000_000
"""Bytes of the largest file that a command reads because somebody named it: a report that is a source is a few MB."""


def read_files(root: Path) -> dict[str, bytes]:
    """The files of the knowledge base under `root`; raises UsageError when there is none."""
    from kennisbank.folder import read_folder

    if not is_folder(root / "vocabulaire"):
        missing = "bestaat niet" if not root.exists() else "is geen kennisbank: er is geen map vocabulaire"
        raise UsageError(
            f"De map '{root}' {missing}.", "Ga naar de map van de kennisbank, of noem hem met --map PAD."
        )
    try:
        return read_folder(root)
    except OSError as error:
        raise UserError(
            f"'{error.filename}' is niet te lezen ({why(error)}).", "Kijk naar de rechten op dat bestand."
        ) from error


def read_knowledge(
    root: Path,
    today: dt.date,
    *,
    slow: bool = False,
    bronteksten: Mapping[str, str] | None = None,
    files: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Load the knowledge base under `root`, or these `files` of it; raises UsageError when there is none.

    For the other options see `load`.
    """
    # Not at the top: a command that uses prepared data never needs the loader.
    from kennisbank.load import load

    return load(read_files(root) if files is None else files, today, slow=slow, bronteksten=bronteksten)


def read_valid(root: Path, today: dt.date) -> Kennisbank:
    """The Kennisbank under `root`; raises ProblemsFoundError when it has errors."""
    return read_knowledge(root, today).require_valid()


def read_for_build(root: Path, today: dt.date) -> tuple[Kennisbank, Callable[[], None]]:
    """The Kennisbank under `root` when every file has the right form, and what checks it against the rules.

    What was read is kept for the next time, and new files are shared out over the processors. Both raise
    ProblemsFoundError with all there is to say, of form and rules.
    """
    from kansrijk.kept_entries import kept_entries, kept_lists
    from kennisbank.load import load
    from kennisbank.problems import errors
    from kennisbank.run_rules import run_rules

    files = read_files(root)
    known = kept_lists(root, files, today)
    loaded = load(files, today, with_rules=False, each=kept_entries(root, files, today), lists=known)
    if errors(loaded.problems):
        load(files, today).require_valid()
    kb, names = (
        loaded.kennisbank,
        frozenset(files),
    )  # all texts together would be in the memory of every process

    def check_rules() -> None:
        if any(True for _ in run_rules(kb, names, today, only_errors=True)):
            load(read_files(root), today).require_valid()
            raise UserError("De kennisbank veranderde terwijl de site werd gebouwd.", "Bouw opnieuw.")

    return kb, check_rules


def read_web_modules() -> dict[str, str]:
    """The JavaScript modules that come with the package, by file name."""
    folder = Path(__file__).parent / "web"
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}


def read_site_address(root: Path) -> str:
    """The `site_url` of the mkdocs.yml under `root`, with a slash at the end; '' when nobody filled it in."""
    address = _setting(root, "site_url")
    return f"{address}/" if address else ""


def read_repository_address(root: Path) -> str:
    """The `repo_url` of the mkdocs.yml under `root`, without a slash at the end; '' when nobody filled it in."""
    return _setting(root, "repo_url")


def _setting(root: Path, name: str) -> str:
    """An address in the mkdocs.yml under `root`, without a slash at the end, or ''."""
    from kansrijk.site_config import CONFIG, read_config  # most commands never need it

    try:
        address = read_config(root / CONFIG).get(name)
    except UserError:  # who builds a site is told about it; the data needs no mkdocs.yml
        return ""
    return address.rstrip("/") if isinstance(address, str) and address.startswith("http") else ""


def read_source_texts(folder: Path) -> dict[str, str]:
    """name -> text of every .txt file in a folder; raises UsageError when there is none or one cannot be read."""
    if not is_folder(folder):
        raise UsageError(f"De map '{folder}' bestaat niet.", "Noem een map met bronnen als .txt-bestand.")
    texts = {}
    for path in sorted(p for p in folder.glob("*.txt") if p.is_file()):
        try:
            texts[path.name] = read_text_file(path, "bestand").decode("utf-8")
        except UnicodeDecodeError:
            raise UsageError(f"'{path}' is geen UTF-8.", "Sla het bestand op als UTF-8.") from None
    if not texts:
        raise UsageError(
            f"In de map '{folder}' staan geen .txt-bestanden.",
            "Zet de bronnen er als tekst in, een per bestand.",
        )
    return texts


def is_folder(path: Path) -> bool:
    """Whether somebody can look into a folder there; False also for a name that no disk can have."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody at the other end of a pipe: there may never come one."""
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o644)
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)  # who is there may take his time
    return handle


def read_text_file(path: Path, wat: str) -> bytes:
    """The bytes of a file the user named; a missing or unreadable one is a UsageError.

    No more is read than `LARGEST` and one byte: a device that never ends, or a film by mistake, must not fill the
    memory. Who reads the text finds it too large.
    """
    try:
        with open(path, "rb", opener=_at_once) as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UsageError(
                f"Het {wat} '{path}' is groter dan {LARGEST // 1_000_000} MB.",
                "Kijk of het het goede bestand is.",
            )
        return data
    except FileNotFoundError:
        raise UsageError(f"Het {wat} '{path}' bestaat niet.", "Kijk naar de naam en de map.") from None
    except OSError as error:
        raise UsageError(
            f"Het {wat} '{path}' is niet te lezen ({why(error)}).", "Kijk of het een gewoon bestand is."
        ) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it appears whole or not at all. A link keeps leading to its file; a device is written to."""
    try:
        place = path.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and not place.is_file():
            # A device or a pipe, such as /dev/stdout, cannot be replaced; a folder says that it is one.
            with open(place, "wb", opener=_at_once) as stream:
                stream.write(data)
        else:
            _replace_file(place, data)
    except (OSError, RuntimeError) as error:
        reason = why(error) if isinstance(error, OSError) else "de koppelingen wijzen naar elkaar"
        raise UserError(
            f"'{path}' is niet te schrijven ({reason}).",
            "Kies een andere plek, of kijk naar de rechten en de ruimte op de schijf.",
        ) from error


def write_inside(root: Path, name: str, data: bytes) -> None:
    """Write a file of the knowledge base under `root` as `write_whole` does, but never through a link out of it.

    A folder of somebody else may hold a link to a file of yours.
    """
    path = root / name
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise UserError(
            f"'{path}' is of ligt achter een koppeling naar buiten de kennisbank.",
            "Zet daar een gewoon bestand in een gewone map neer.",
        )
    write_whole(path, data)


def _replace_file(place: Path, data: bytes) -> None:
    import tempfile  # heavy, and most commands write nothing

    mode = place.stat().st_mode & 0o777 if place.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=f".{place.name[:100]}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            # On the disk before the name leads to it: also after a power cut the file is whole.
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def print_json(document: Any) -> None:
    """One JSON document on stdout, and nothing else. Without spaces: the browser writes the very same bytes."""
    sys.stdout.write(visible(json.dumps(document, ensure_ascii=False, separators=(",", ":"))) + "\n")


@contextlib.contextmanager
def progress(text: str) -> Iterator[None]:
    """Say on stderr what is being done, and afterwards how long it took when that was over two seconds."""
    started = time.monotonic()
    print(f"{text} …", file=sys.stderr, flush=True)
    yield
    seconds = time.monotonic() - started
    if seconds > 2:
        print(f"  klaar in {seconds:.0f} seconden", file=sys.stderr, flush=True)


@contextlib.contextmanager
def patience(text: str) -> Iterator[None]:
    """Say on stderr that work goes on, once, when the body takes longer than two seconds; '' says nothing."""
    if not text:  # and no thread either: a build forks
        yield
        return
    import threading  # a command that starts from kept data does without

    timer = threading.Timer(2, lambda: print(text, file=sys.stderr, flush=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def relative_paths(paths: list[Path], root: Path) -> list[str]:
    """The given files as paths inside the knowledge base; raises UsageError for one that is not in it."""
    from kennisbank.folder import folders

    found = []
    for path in paths:
        try:
            path.stat()
        except FileNotFoundError:
            raise UsageError(f"Het bestand '{path}' bestaat niet.", "Kijk naar de naam en de map.") from None
        except OSError as error:
            raise UsageError(
                f"Het bestand '{path}' is niet te bereiken ({why(error)}).",
                "Kijk naar de naam en de rechten.",
            ) from error
        try:
            inside = path.resolve().relative_to(root.resolve())
        except ValueError:
            raise UsageError(
                f"'{path}' hoort niet bij de kennisbank in '{root}'.",
                f"Kies een bestand in: {', '.join(folders())}.",
            ) from None
        names = (
            [p.relative_to(root.resolve()) for p in sorted(path.resolve().rglob("*")) if p.is_file()]
            if path.is_dir()
            else [inside]
        )
        for name in names:
            if str(name.parent) not in folders() and str(name) != "editie.yml":
                raise UsageError(
                    f"'{path}' hoort niet bij de kennisbank.", f"Kies een bestand in: {', '.join(folders())}."
                )
            found.append(name.as_posix())
    return found
