"""The form at /meedoen/ as somebody uses it: a yearly update, a new parel, and what was written comes back as it was."""

from __future__ import annotations

import json
import random
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from basis import TODAY
from propose_form import (
    HOSTILE,
    Opener,
    downloaded,
    opened_section,
    pick,
    settled,
    shown,
)

from kansrijk.cli import main
from kansrijk.propose.entries import each_entry_piece
from kansrijk.propose.form import form_data
from kennisbank.fields import fields_of
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from kennisbank.model import SOORTEN
from kennisbank.tidy import tidy
from kennisbank.yaml_comments import comments_of, tokens_of

pytestmark = pytest.mark.browser


def test_every_entry_untouched_is_what_the_formatter_writes(
    kb: Kennisbank, real_files: dict[str, bytes], page: Any
) -> None:
    """Opened and not changed, each real entry comes out byte for byte as `kansrijk opmaak` leaves it, comments aside."""
    form = json.loads(json.dumps(form_data()))
    pieces = json.loads(json.dumps(dict(each_entry_piece(kb))))
    texts = page.evaluate(
        """([form, pieces]) => Object.entries(pieces).map(([name, data]) => {
          const kind = form.soorten[/\\/([a-z]+)-/.exec(name)[1]];
          delete data['@'];
          return kansrijk.writeEntry(kind.opmaak, kansrijk.dataOf(kind, kansrijk.draftOf(data)));
        })""",
        [form, pieces],
    )
    different = []
    for name, text in zip(pieces, texts, strict=True):
        soort_name, item_id = name.split("/")[1].split("-", 1)
        soort = next(s for s in SOORTEN if s.naam == soort_name)
        whole = tidy(real_files[f"{soort.map}/{item_id}.yml"].decode(), soort.naam)
        if text != re.sub(r"(?m)^ *#.*\n", "", whole):
            different.append(name)
    assert different == []
    assert len(texts) > 400


def commented(text: str, chance: random.Random) -> str:
    """The same YAML with comments beside and between its lines, where a comment can stand."""
    lines: list[str] = ["# van de redactie", ""]
    for number, line in enumerate(text.splitlines()):
        # A line between two fields; not one inside a text that goes on below.
        field = re.match(r"(?:  )?(?:- )?[a-z_]+:(?: |$)", line)
        if field and chance.random() < 0.1:
            lines.append(f"{' ' * chance.choice((0, 2, 4, 6))}# boven {number}")
        beside = field and not line.endswith((">-", "|", "|-", ",")) and chance.random() < 0.1
        lines.append(f"{line} # naast {number}" if beside else line)
    return "\n".join([*lines, "# slot", ""])


def test_comments_stay_where_they_belong(real_files: dict[str, bytes], page: Any) -> None:
    """Untouched: what the formatter makes of the file with its comments. Changed: nothing lost but what is told."""
    chance = random.Random(20261122)
    names = [n for n in real_files if n.startswith(("interventions/v", "parels/k", "puzzels/w", "tips/g"))]
    files = real_files | {n: commented(real_files[n].decode(), chance).encode() for n in names}
    kb = load(files, TODAY, with_rules=False).kennisbank
    form = json.loads(json.dumps(form_data()))
    every = dict(each_entry_piece(kb))
    pieces = json.loads(json.dumps({n: every[piece_name(n)] for n in names}))
    made = page.evaluate(
        """([form, pieces]) => Object.entries(pieces).map(([name, piece]) => {
          const { '#': comments, '@': named, ...data } = piece;
          const kind = form.soorten[{ interventions: 'interventie', parels: 'parel', puzzels: 'puzzel', tips: 'tip' }[name.split('/')[0]]];
          const base = kansrijk.draftOf(data);
          const changed = kansrijk.draftOf(data);
          changed.naam = 'Een andere naam';
          changed.bronnen.reverse();
          const gone = changed.bronnen.pop();
          if (changed.bronnen.length) changed.bronnen[0].plaats = 'ergens anders';
          changed.wijzigingen.push({ op: '2026-11-22', wat: 'iets' });
          const write = (draft) => {
            const { kept, lost } = kansrijk.followComments(comments, base, draft);
            return [kansrijk.writeEntry(kind.opmaak, kansrijk.dataOf(kind, draft), kept), lost];
          };
          return [write(base), write(changed)];
        })""",
        [form, pieces],
    )
    lost_once = 0
    for name, (same, changed) in zip(names, made, strict=True):
        soort = next(s for s in SOORTEN if name.startswith(f"{s.map}/"))
        whole = tidy(files[name].decode(), soort.naam)
        assert same == [whole, []], name
        text, lost = changed
        assert tidy(text, soort.naam) == text, name
        told = [c.text for c in comments_of(text, tokens_of(text))]
        assert sorted([*told, *lost]) == sorted(c.text for c in comments_of(whole, tokens_of(whole))), name
        lost_once += bool(lost)
    assert len(names) > 30
    assert 0 < lost_once < len(names)


def test_a_comment_that_goes_along_is_told(opener: Opener) -> None:
    """The comment of a source stands in the file; take the source out and the form says what goes with it."""
    page = opener("?soort=tip&id=bedenk-iets-nieuws-met-de-buurt")
    assert "bronnen:\n  # nog eens navragen bij de redactie\n  - bron:" in shown(page)
    assert page.locator(".kr-kwijt").is_hidden()
    opened_section(page, "Bronnen")
    page.locator('[data-knoppen="p-bronnen-0"] button:last-child').click()
    settled(page)
    assert "# nog eens navragen" not in shown(page)
    assert page.locator(".kr-kwijt li").all_inner_texts() == ["nog eens navragen bij de redactie"]


def piece_name(path: str) -> str:
    """'tips/x.yml' -> 'meedoen/tip-x'."""
    folder, _, file = path.partition("/")
    return f"meedoen/{next(s.naam for s in SOORTEN if s.map == folder)}-{file.removesuffix('.yml')}"


def test_every_field_of_the_model_is_in_one_section() -> None:
    """Nothing that an entry can say is missing from the form, and nothing stands there twice."""
    for soort in SOORTEN:
        form = form_data()["soorten"][soort.naam]
        named = [name for section in form["secties"] for name in section["velden"]]
        assert sorted([*named, "versie", "wijzigingen"]) == sorted(fields_of(soort.cls))


def test_a_yearly_update_with_git_only(opener: Opener, project: Path, tmp_path: Path, capsys: Any) -> None:
    """A partner changes one field, tells it, saves the file; put in a clone it is checked clean and differs in five lines."""
    page = opener("?soort=interventie&id=voorzorg")
    assert "VoorZorg bijwerken" in page.inner_text("h2.kr-formkop")
    before = shown(page)
    assert before == re.sub(
        r"(?m)^ *#.*\n", "", (project / "interventions/voorzorg.yml").read_text(encoding="utf-8")
    )
    assert "nog niets veranderd" in page.inner_text(".kr-uitslag")
    opened_section(page, "Hoe gaat het?")
    page.fill("#p-eigenaar-naam", "Nederlands Centrum Jeugdgezondheid")
    settled(page)
    assert "Vertel in één zin" in page.inner_text(".kr-vertel")
    assert "Nog 1 ding te herstellen" in page.inner_text(".kr-voortgangsbalk")
    page.locator(".kr-problemen a").click()
    assert page.evaluate("document.activeElement.id") == "p-wat"
    page.check("#p-nagelezen-inhoud")
    page.check("#p-nagelezen-bronnen")
    page.fill("#p-wat", "Naam van de eigenaar bijgewerkt.")
    settled(page)
    table = page.inner_text(".kr-wijzigingen")
    assert "Eigenaar › Naam" in table
    assert "Nederlands Centrum Jeugdgezondheid (NCJ)" in table
    file = downloaded(page, tmp_path)
    assert file.name == "voorzorg.yml"
    text = file.read_text(encoding="utf-8")
    assert text == shown(page)
    # Kept over a reload, and said so.
    page.reload()
    page.wait_for_selector(".kr-formkop")
    assert "zetten terug" in page.inner_text(".kr-bericht >> nth=0")
    assert shown(page) == text
    git = ["git", "-c", "user.name=Partner", "-c", "user.email=partner@example.org", "-C", str(project)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "Zoals het was"], check=True)
    (project / "interventions/voorzorg.yml").write_text(text, encoding="utf-8")
    changed = subprocess.run(
        [*git, "diff", "--numstat"], check=True, capture_output=True, text=True
    ).stdout.split()
    assert changed[2] == "interventions/voorzorg.yml"
    assert int(changed[0]) <= 6, changed
    code = main(
        [
            "check",
            str(project / "interventions/voorzorg.yml"),
            "--map",
            str(project),
            "--op",
            TODAY.isoformat(),
        ]
    )
    assert (code, capsys.readouterr().out.count("waarschuwing [")) == (0, 0)
    data = yaml.load(text, Loader=yaml.BaseLoader)
    assert data["controle"] == {"inhoud": TODAY.isoformat(), "bronnen": TODAY.isoformat()}
    assert data["wijzigingen"][-1] == {"op": TODAY.isoformat(), "wat": "Naam van de eigenaar bijgewerkt."}
    assert data["versie"] == str(len(data["wijzigingen"]))


def test_a_new_parel_from_form_to_merged_entry(
    opener: Opener, project: Path, tmp_path: Path, capsys: Any
) -> None:
    """Only what must be filled in, and the file passes the check; faults are told where they are until then."""
    page = opener("?soort=parel")
    assert "te herstellen" in page.inner_text(".kr-voortgangsbalk")
    assert page.locator(".kr-veldfouten:visible").count() == 0, "nobody is told off before he typed"
    page.fill("#p-naam", "Wandelen met vaders")
    assert page.input_value("#p-id") == "wandelen-met-vaders"
    page.fill("#p-samenvatting", HOSTILE)
    settled(page)
    assert "Haal de opmaak" in page.inner_text("#p-samenvatting-vak") or "gewone tekst" in page.inner_text(
        "#p-samenvatting-vak"
    )
    page.fill("#p-samenvatting", "Vaders lopen elke week samen met hun kind door de buurt.")
    page.fill("#p-aanpak", "Een werker van het wijkteam loopt mee. Onderweg praten vaders over thuis.")
    page.get_by_label("gemeente", exact=False).first.check()
    page.locator("#p-waarden input").first.check()
    page.select_option("#p-paragraaf", index=3) if page.locator("select#p-paragraaf").count() else pick(
        page, "p-paragraaf", "basis"
    )
    page.get_by_role("button", name="Bekijk de lijst").click()
    settled(page)
    # The list of problems leads to the field, also inside a folded row.
    page.locator(".kr-problemen a", has_text="Bronnen › 1 › Plaats").click()
    assert page.evaluate("document.activeElement.id") == "p-bronnen-0-plaats"
    page.keyboard.type("bladzijde 2")
    # The source is not on the list yet: described here, it can be chosen, and goes along as a second file.
    page.locator("summary", has_text="Staat uw bron er niet bij?").click()
    page.locator("#p-nieuwe_bronnen-erbij").click()
    page.fill("#p-nieuwe_bronnen-0-id", "wijkteam-vaders-2026")
    page.fill("#p-nieuwe_bronnen-0-titel", "Vaders lopen mee: jaarverslag")
    page.select_option("#p-nieuwe_bronnen-0-wijze", index=1)
    settled(page)
    pick(page, "p-bronnen-0-bron", "jaarverslag vaders")
    settled(page)  # the row is drawn again with what belongs to the source
    page.locator("#p-bronnen-0-onderbouwt input[value=aanpak]").check()
    settled(page)
    assert page.inner_text(".kr-problemen .kr-gezegd").startswith("Alles klopt"), page.inner_text(
        ".kr-problemen"
    )
    saved: list[Any] = []
    page.on("download", lambda download: saved.append(download))
    page.get_by_role("button", name="Bewaar als bestand").click()
    page.wait_for_timeout(500)
    file, source = [tmp_path / str(download.suggested_filename) for download in saved]
    for download, place in zip(saved, (file, source), strict=True):
        download.save_as(place)
    assert (file.name, source.name) == ("wandelen-met-vaders.yml", "wijkteam-vaders-2026.yml")
    (project / "parels" / file.name).write_bytes(file.read_bytes())
    (project / "vocabulaire/bronnen" / source.name).write_bytes(source.read_bytes())
    code = main(["check", "--map", str(project), "--op", TODAY.isoformat()])
    out = capsys.readouterr()
    assert (code, "[" in out.out) == (0, False), out
