"""Nothing is lost: killed, out of room, without rights or two at once, what stood there stays whole; and builds are reproducible."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from basis import OP, ROOT, THOROUGH, TODAY
from site_reading import small_project

from kansrijk.cli import main
from kansrijk.disk import write_whole
from kansrijk.errors import UserError
from kansrijk.swap import DATA, MARKDOWN, SITE, check_target, replaced

OTHER_DAY = "2035-01-01"


def contents(folder: Path) -> dict[str, bytes]:
    """path -> bytes of every file in a folder."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def bouw(project: Path, day: str = TODAY.isoformat(), target: Path | None = None) -> list[str]:
    """The words of a build in a process of its own."""
    words = [sys.executable, "-m", "kansrijk.cli", "bouw", "--map", str(project), "--op", day]
    return [*words, "--doel", str(target)] if target else words


def left_beside(project: Path) -> list[str]:
    """What hidden files stand in the project, other than what is kept between runs."""
    return sorted(p.name for p in project.iterdir() if p.name.startswith(".") and p.name != ".kansrijk")


def told(script: str, project: Path) -> dict[str, Any]:
    """What one of our scripts that kill builds found in this project."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / script), str(project)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.thorough
def test_a_build_killed_at_any_moment(small: Path) -> None:
    """At over a hundred moments the old site stands there, or at the very end the new one, whole to the last byte.

    After a kill the next build succeeds and clears up.
    """
    found = told("killed_builds.py", small)
    assert len(found["looks"]) > 100
    assert found["looks"] == sorted(found["looks"], reverse=True)  # first only 'oud', then only 'nieuw'
    assert set(found["looks"]) == {"oud", "nieuw"}
    assert found["killed"] == 2
    assert found["left"] == ["oud", "nieuw"]
    assert found["clean"] == [[0, True, []]] * 2


@pytest.mark.thorough
def test_fifty_builds_killed_at_random_moments(small: Path) -> None:
    """Each leaves the old site whole or, at its very end, the new one; what it was making is cleared by the next."""
    found = told("killed_series.py", small)
    assert found["killed"] == len(found["left"]) == (50 if THOROUGH else 10)
    assert set(found["left"]) <= {"oud", "nieuw"}
    assert found["left"].count("oud") > found["killed"] / 2
    assert max(found["beside"]) == 1
    assert found["finished"] == [[0, "nieuw", 0]] * 2


@pytest.mark.thorough
def test_two_builds_at_once_do_not_mix(small: Path, tmp_path: Path) -> None:
    """Both end well, and the site is that of one of the two."""
    days = (TODAY.isoformat(), OTHER_DAY)
    running = [subprocess.Popen(bouw(small, day), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for day in days]  # fmt: skip
    assert [each.wait() for each in running] == [0, 0]
    found = contents(small / "site")
    alone = []
    for day in days:
        target = tmp_path / day
        assert main(["bouw", "--map", str(small), "--op", day, "--doel", str(target)]) == 0
        alone.append(contents(target))
    assert alone[0] != alone[1]
    assert found in alone
    assert left_beside(small) == []


def test_files_of_somebody_else_in_our_folder_stay(tmp_path: Path) -> None:
    """A photo that somebody put in the site is named and not eaten; what a file manager leaves there is."""
    target = tmp_path / "site"
    for text in ("een", "twee"):
        with replaced(target, SITE) as fresh:
            (fresh / "map").mkdir()
            (fresh / "map/bladzijde.html").write_text(text, encoding="utf-8")
    (target / "map/.DS_Store").write_bytes(b"")
    check_target(target, tmp_path, SITE)
    (target / "map/foto.jpg").write_bytes(b"foto")
    (target / "weg").symlink_to(tmp_path)
    with pytest.raises(UserError, match=r"'map/foto\.jpg', 'weg'"):
        check_target(target, tmp_path, SITE)
    assert contents(target)["map/foto.jpg"] == b"foto"
    with pytest.raises(UserError, match="staan bestanden die wij daar niet zetten"):
        check_target(target, tmp_path, DATA)


def test_what_another_generator_made_of_our_markdown_is_no_strange_file(tmp_path: Path) -> None:
    """We say ourselves that somebody can build the written pages there."""
    target = tmp_path / "uit"
    with replaced(target, MARKDOWN) as fresh:
        (fresh / "mkdocs.yml").write_text("x", encoding="utf-8")
    (target / "site").mkdir()
    (target / "site/index.html").write_text("x", encoding="utf-8")
    check_target(target, tmp_path, MARKDOWN)
    (target / "eigen.md").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match=r"eigen\.md"):
        check_target(target, tmp_path, MARKDOWN)


def test_a_folder_of_somebody_else_beside_it_is_not_swept(tmp_path: Path) -> None:
    """Only what has the exact name of our own work is removed."""
    kept = [tmp_path / name for name in (".site-oud", ".site.kansrijk-", ".site.kansrijk-mijn-map", "site.kansrijk-abcd1234")]  # fmt: skip
    for folder in kept:
        folder.mkdir()
        (folder / "foto.jpg").write_bytes(b"foto")
    ours = tmp_path / ".site.kansrijk-abcd1234"
    ours.mkdir()
    with replaced(tmp_path / "site", SITE) as fresh:
        (fresh / "a").write_text("x", encoding="utf-8")
    assert all((folder / "foto.jpg").is_file() for folder in kept)
    assert not ours.exists()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The folder that the link leads to is replaced, also when there is none yet."""
    real, link = tmp_path / "schijf/echt", tmp_path / "site"
    link.symlink_to(real)
    for text in ("een", "twee"):
        with replaced(link, SITE) as fresh:
            (fresh / "a").write_text(text, encoding="utf-8")
        assert link.is_symlink()
        assert (real / "a").read_text(encoding="utf-8") == text
    circle = tmp_path / "rond"
    circle.symlink_to(circle)
    with pytest.raises(UserError):
        check_target(circle, tmp_path, SITE)


def test_a_disk_without_room(small: Path) -> None:
    """No file may grow: a plain Dutch sentence, the old site untouched, and the next build succeeds."""
    assert main(["bouw", "--map", str(small), *OP]) == 0
    before = contents(small / "site")
    limited = ["sh", "-c", 'ulimit -f 16; exec "$@"', "sh", *bouw(small, OTHER_DAY)]
    done = subprocess.run(limited, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    assert "het bestand wordt te groot" in done.stderr
    assert "is niet veranderd" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(small / "site") == before
    assert left_beside(small) == []


@pytest.mark.parametrize(
    ("place", "said"),
    [("/sys/kansrijk/site", "is niet te maken"), ("{bestand}/site", "er staat daar al een bestand")],
)
def test_a_place_where_nothing_may_be_written(
    place: str, said: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = place.replace("{bestand}", str(small / "mkdocs.yml"))
    assert main(["schrijf", "--map", str(small), *OP, target]) in (1, 2)
    assert said in capsys.readouterr().err


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """A full disk, a folder in the way and a link: what stood there stays, and no half file beside it."""
    path = tmp_path / "verslag.md"
    write_whole(path, b"een")
    path.chmod(0o640)
    link = tmp_path / "koppeling.md"
    link.symlink_to(path)
    write_whole(link, b"twee")
    assert link.is_symlink()
    assert path.read_bytes() == b"twee"
    assert path.stat().st_mode & 0o777 == 0o640
    with pytest.raises(UserError, match="de schijf is vol"):
        write_whole(Path("/dev/full"), b"x")
    assert not Path("/dev/full").is_file()
    (tmp_path / "map").mkdir()
    with pytest.raises(UserError, match="het is een map"):
        write_whole(tmp_path / "map", b"x")
    code = "import sys; from pathlib import Path; from kansrijk.disk import write_whole; write_whole(Path(sys.argv[1]), b'x' * 100_000)"
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 16; exec "$@"', "sh", sys.executable, "-c", code, str(path)],
        capture_output=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode != 0
    assert path.read_bytes() == b"twee"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["koppeling.md", "map", "verslag.md"]


def test_written_markdown_that_does_not_fit_is_told_in_words(small: Path, tmp_path: Path) -> None:
    """What the system says about the first file, and not a list of all that could not be copied."""
    (small / "docs/assets").mkdir(exist_ok=True)
    (small / "docs/assets/groot.bin").write_bytes(b"x" * 1_000_000)
    words = ["schrijf", "--map", str(small), *OP, str(tmp_path / "uit")]
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 400; exec "$@"', "sh", sys.executable, "-m", "kansrijk.cli", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 1
    assert "is niet te schrijven (het bestand wordt te groot)" in done.stderr
    assert "Errno" not in done.stderr
    assert not (tmp_path / "uit").exists()


def built_elsewhere(
    folder: Path, files: Mapping[str, bytes], mask: int, **environment: str
) -> dict[str, bytes]:
    """The site of the small project, built in this folder by a process with these surroundings."""
    project = small_project(folder, files, site_url="https://kansrijk.voorbeeld.nl/")
    plain = {k: v for k, v in os.environ.items() if k not in ("TZ", "LANG", "LC_ALL", "SOURCE_DATE_EPOCH")}
    done = subprocess.run(
        bouw(project, "2031-05-06"), env={**plain, **environment}, umask=mask, cwd=ROOT, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return contents(project / "site")


def test_two_builds_give_the_same_bytes(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    """In another folder, with another hash seed, time zone, language, umask and clock: the same files to the last byte."""
    one = built_elsewhere(
        tmp_path / "a", example_files, 0o022, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C"
    )
    other = built_elsewhere(
        tmp_path / "een-langere-naam" / "b", example_files, 0o077, PYTHONHASHSEED="2", TZ="America/Adak", LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1000000000"
    )  # fmt: skip
    assert sorted(one) == sorted(other)
    assert len(one) > 60
    different = [_difference(name, one[name], other[name]) for name in one if one[name] != other[name]]
    assert different == []


def _difference(name: str, one: bytes, other: bytes) -> str:
    """The first place where two files part."""
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))  # fmt: skip
    start = max(0, at - 30)
    return f"{name}: byte {at}: {one[start : at + 30]!r} / {other[start : at + 30]!r}"
