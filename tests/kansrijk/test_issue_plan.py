"""Reminders on GitHub: one issue per owner, kept up to date, closed when done."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from basis import OP, ROOT
from hostile_texts import texts

from kansrijk.cli import main
from kansrijk.issue_plan import link_issues, plan, review_issues
from kansrijk.link_check import check_links
from kansrijk.markdown_text import code, quiet

MAP = ["--map", str(ROOT), *OP]


def row(item: str, days: int | None) -> dict[str, object]:
    return {"id": item, "soort": "interventie", "titel": item.title(), "reden": "x", "deadline": None, "dagen": days, "tekst": "Loop na."}  # fmt: skip


def test_text_for_github_calls_nobody_and_leads_nowhere() -> None:
    """Whatever somebody wrote: no call, link, number of an issue, list or strike, and every hidden sign is shown."""
    live = re.compile(
        r"(?<![A-Za-z0-9])@\w|www\.|://|#[0-9]|gh-[0-9]|(?<!\\)[~<>]|(?<!\\)&#?\w+;", re.IGNORECASE
    )
    for text in texts():
        shown = quiet(text)
        assert not live.search(shown), (text, shown)
        assert not re.match(r"(?:[-+=]|[0-9]+[.)])(?: |$)", shown), (text, shown)
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown + code(text)), text
    assert quiet("M@ZL & Rots en Water (2020), 5 tot 10") == "M@ZL & Rots en Water (2020), 5 tot 10"


def test_only_what_is_due_and_once_per_owner() -> None:
    """More than half a year away is left alone; a name in Markdown calls nobody."""
    document = {
        "op": "2026-11-22",
        "eigenaren": [
            {"eigenaar": "GGD @iemand", "items": [row("b", -3), row("a", 180), row("c", 181)]},
            {"eigenaar": "Later", "items": [row("d", 365)]},
        ],
    }
    found = review_issues(document)
    assert list(found) == ["Herzien: GGD @\u200biemand"]
    [text] = found.values()
    assert [line for line in text.split("\n") if line.startswith("- ")] == [
        "- [ ] `a` A: Loop na.",
        "- [ ] `b` B: Loop na.",
    ]


def test_an_issue_never_grows_beyond_what_github_takes() -> None:
    """Of very many lines the first are shown, and how many wait."""
    rows = [row(f"item-{n:05}", 1) for n in range(5000)]
    [text] = review_issues({"eigenaren": [{"eigenaar": "Iedereen", "items": rows}]}).values()
    lines = [line for line in text.split("\n") if line.startswith("- [ ] ")]
    assert 50_000 < len(text) < 65_000
    assert lines[-1] == f"- [ ] en nog {5000 - len(lines) + 1}: haal eerst deze weg, dan komen die vanzelf"


def test_a_plan_makes_changes_and_closes_and_then_rests() -> None:
    """What is the same stays, ticked boxes or not; doubles and what is done are closed."""
    wanted = {"A": "een\n- [ ] x\n", "B": "twee\n", "C": "drie\n"}
    existing = [
        {"number": 1, "title": "A", "body": "een\r\n- [x] x\r\n"}, {"number": 2, "title": "B", "body": "oud"},
        {"number": 3, "title": "D", "body": ""}, {"number": 4, "title": "A", "body": "een"},
    ]  # fmt: skip
    actions = plan(wanted, existing)
    assert [(a["doe"], a["nummer"], a["titel"]) for a in actions] == [
        ("wijzig", 2, "B"), ("sluit", 3, "D"), ("sluit", 4, "A"), ("maak", None, "C"),
    ]  # fmt: skip
    after = [{"number": n, "title": t, "body": wanted[t]} for n, t in enumerate(wanted)]
    assert plan(wanted, after) == []


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"/goed": 200, "/weg": 404, "/dicht": 403}[self.path])
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[str]:
    """A web server of our own; the tests use no network."""
    with HTTPServer(("127.0.0.1", 0), _Answers) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_links_are_told_apart(server: str) -> None:
    """Gone is dead, refusing machines is not, and a wrong address falls over nothing."""
    found = check_links(
        [f"{server}/goed", f"{server}/weg", f"{server}/dicht", "http://127.0.0.1:9/x", "file:///etc/passwd"],
        5,
    )
    assert found == {
        f"{server}/weg": "antwoord 404",
        "http://127.0.0.1:9/x": "geen antwoord",
        "file:///etc/passwd": "geen webadres",
    }
    issues = link_issues(
        [("GGD", "kiva", f"{server}/weg", "antwoord 404"), ("GGD", "kiva", f"{server}/weg", "antwoord 404")]
    )
    assert list(issues) == ["Dode links: GGD"]
    assert issues["Dode links: GGD"].count("- [ ] `kiva`") == 1


def test_the_command_plans_reviews(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From the real knowledge base; a second time with what was made then, nothing is left to do."""
    assert main(["issues", "herzien", "--json", *MAP]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["label"] == "herzien"
    assert len(found["acties"]) > 10
    made = [{"number": n, "title": a["titel"], "body": a["tekst"]} for n, a in enumerate(found["acties"], 1)]
    (tmp_path / "open.json").write_text(json.dumps(made), encoding="utf-8")
    assert main(["issues", "herzien", "--bestaand", str(tmp_path / "open.json"), "--json", *MAP]) == 0
    assert json.loads(capsys.readouterr().out)["acties"] == []
    (tmp_path / "open.json").write_text("{}", encoding="utf-8")
    assert main(["issues", "herzien", "--bestaand", str(tmp_path / "open.json"), *MAP]) == 1
    assert "geen lijst van issues" in capsys.readouterr().err
