"""The form at /meedoen/ as somebody uses it: a yearly update, a new parel, what is kept, and how it is handed over."""

from __future__ import annotations

import gzip
import json
import random
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from basis import TODAY

from kansrijk.bundle import bundle
from kansrijk.cli import main
from kansrijk.disk import read_web_modules
from kansrijk.propose import page as propose
from kansrijk.propose.entries import COMMENTS, each_entry_piece, moved_pieces
from kansrijk.propose.form import form_data
from kansrijk.propose.lists import list_pieces
from kansrijk.search_files import data_script
from kennisbank.fields import fields_of
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from kennisbank.model import SOORTEN
from kennisbank.tidy import tidy
from kennisbank.yaml_comments import comments_of, tokens_of

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"
FOLDER = "assets/kansrijk"
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self'; base-uri 'none'"
)
REPO = "https://github.com/voorbeeld/kansrijk"
Opener = Callable[..., Any]
NOTED = "meedoen/tip-bedenk-iets-nieuws-met-de-buurt"
REMARK = {"voor": ["# nog eens navragen bij de redactie"]}


@pytest.fixture(scope="module")
def folder(kb: Kennisbank, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page from disk with the script and the data that the site has; a second one knows where the files live."""
    root: Path = tmp_path_factory.mktemp("meedoen")
    # One entry has a comment in its file, as an editor may leave one.
    entries = dict(each_entry_piece(kb))
    commented_tip = {NOTED: {**entries[NOTED], COMMENTS: {"in": {"bronnen": {"in": {"0": REMARK}}}}}}
    data = {propose.DATA: propose.propose_data(), **list_pieces(kb)}
    data |= {**entries, **commented_tip, **moved_pieces(kb), "meedoen/interventie-oud": {"=": "voorzorg"}}
    files = {f"{FOLDER}/{name}.js": data_script(name, value) for name, value in data.items()}
    files[propose.SCRIPT] = bundle(read_web_modules(), [propose.ENTRY]).encode()
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    for name, meta in (
        ("index.html", ""),
        ("github.html", f'<meta name="kansrijk-bestanden" content="{REPO}">'),
    ):
        scripts = "".join(
            f'<script src="{path}"></script>'
            for path in (propose.SCRIPT, f"{FOLDER}/{propose.DATA}.js", f"{FOLDER}/{propose.LISTS}.js")
        )
        (root / name).write_text(
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Meedoen</title>{meta}'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body><main><h1>Meedoen</h1>'
            f'<div data-onderdeel="meedoen" data-gegevens="{propose.DATA}" data-lijsten="{propose.LISTS}"></div>'
            f"{scripts}</main></body></html>",
            encoding="utf-8",
        )
    return root


NOWHERE = "bestaat-niet"


def is_fault(message: Any) -> bool:
    """An error in the console; but that an id is not there is found out by asking, and one test holds back the names."""
    return message.type == "error" and not message.location["url"].endswith((f"-{NOWHERE}.js", "/nergens.js"))


@pytest.fixture
def opener(chromium: Any, folder: Path) -> Iterator[Opener]:
    """Opens the form in a browser of its own; afterwards no error, no dialog, and no request but for the page's own files."""
    contexts: list[Any] = []
    faults: list[str] = []

    def start(query: str = "", name: str = "index.html", context: Any = None, script: str = "") -> Any:
        context = context or chromium.new_context(
            accept_downloads=True, locale="nl-NL", viewport={"width": 1200, "height": 900}
        )
        contexts.append(context)
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: faults.append(message.text) if is_fault(message) else None)
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(("file:", "blob:")) else faults.append(request.url)
            ),
        )
        # The day of the tests is the day of the browser, so that dates are those of the rules.
        page.clock.set_fixed_time(f"{TODAY.isoformat()}T12:00:00")
        page.goto((folder / name).as_uri() + query)
        page.wait_for_selector(".kr-voorstel h2")
        return page

    yield start
    for context in contexts:
        context.close()
    assert faults == []


def settled(page: Any) -> None:
    """Wait until the check has run after the last change."""
    page.wait_for_timeout(400)


def opened_section(page: Any, heading: str) -> None:
    """Open a section of the form."""
    page.locator("details.kr-sectie > summary", has_text=heading).click()


def downloaded(page: Any, target: Path) -> Path:
    """Save the proposal as a file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    path = target / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def pick(page: Any, field: str, text: str) -> None:
    """Choose from a field that searches, by keyboard."""
    page.locator(f"#{field}").press_sequentially(text)
    page.wait_for_selector(f"#{field}-lijst [role=option]")  # names come when somebody asks for them
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def shown(page: Any) -> str:
    """The YAML that the form would hand over."""
    return str(page.locator("details pre.kr-bestand").text_content())


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


def test_hostile_text_stays_text_and_a_taken_id_is_refused(opener: Opener) -> None:
    """What somebody types is never markup, and a name that leads to an existing id is told."""
    page = opener("?soort=tip")
    page.fill("#p-naam", HOSTILE)
    page.fill("#p-tip", HOSTILE)
    page.get_by_role("button", name="Bekijk de lijst").click()
    settled(page)
    assert page.locator(".kr-voorstel img").count() == 0
    assert HOSTILE in shown(page)
    existing = page.evaluate(
        "() => new Promise((done) => kansrijk.whenData('meedoen/namen', (names) => done(names.tips[0])))"
    )
    page.fill("#p-id", existing[0])
    settled(page)
    assert f"Het id '{existing[0]}' staat er al." in page.inner_text(".kr-problemen")


def test_lists_work_by_keyboard(opener: Opener) -> None:
    """Add, fill in, move and remove rows without a mouse; every step is said and the focus is never lost."""
    page = opener("?soort=parel")
    page.locator("#p-lessen >> xpath=ancestor-or-self::details[contains(@class,'kr-meer')]/summary").press(
        "Enter"
    )
    for number, text in enumerate(("begin klein", "blijf komen")):
        page.locator("#p-lessen-erbij").press("Enter")
        assert page.evaluate("document.activeElement.id") == f"p-lessen-{number}"
        page.keyboard.type(text)
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["begin klein", "blijf komen"]
    page.get_by_role("button", name="Lessen 2 omhoog").press("Enter")
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["blijf komen", "begin klein"]
    assert page.evaluate("document.activeElement.closest('.kr-rij') !== null")
    page.get_by_role("button", name="Haal Lessen 1 weg").press("Enter")
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["begin klein"]
    assert page.evaluate("document.activeElement !== document.body")


def test_an_amount_as_people_type_it(opener: Opener) -> None:
    """A comma, cents and a euro sign mean one number; what could be two numbers is asked about."""
    page = opener("?soort=interventie&id=voorzorg")
    opened_section(page, "Kosten, bereik en wet")
    page.locator('[data-knoppen="p-kosten-bedragen-0"]').locator("xpath=..").locator("summary").first.click()
    for typed, written in (
        ("270,50", "270.5"),
        ("€ 80", "80"),
        ("80,00", "80"),
        ("0,05", "0.05"),
        ("1250", "1250"),
    ):
        page.fill("#p-kosten-bedragen-0-bedrag", typed)
        settled(page)
        assert f"- bedrag: {written}\n" in shown(page)
        assert page.locator("#p-kosten-bedragen-0-bedrag-fout").is_hidden()
    page.fill("#p-kosten-bedragen-0-bedrag", "tachtig")
    settled(page)
    assert "een getal van 0" in page.inner_text("#p-kosten-bedragen-0-bedrag-fout")


def test_ways_to_hand_it_over(opener: Opener) -> None:
    """GitHub with the whole file when it fits, the edit page for what exists, and a mail without an address."""
    page = opener("?soort=tip", name="github.html")
    page.fill("#p-naam", "Vraag het kind zelf")
    settled(page)
    link = urlsplit(page.get_by_role("link", name="Open als voorstel op GitHub").get_attribute("href"))
    asked = parse_qs(link.query)
    assert (link.netloc, link.path) == ("github.com", "/voorbeeld/kansrijk/new/main/tips")
    assert asked == {"filename": ["vraag-het-kind-zelf.yml"], "value": [shown(page)]}
    mail = page.get_by_role("link", name="Mail het").get_attribute("href")
    assert mail.startswith("mailto:?subject=Voorstel")
    assert len(mail) < 2000
    assert parse_qs(urlsplit(mail).query)["body"][0].replace("\r\n", "\n").endswith(shown(page))
    old = opener("?soort=interventie&id=voorzorg", name="github.html")
    assert (
        old.get_by_role("link", name="Open als voorstel op GitHub").get_attribute("href")
        == f"{REPO}/edit/main/interventions/voorzorg.yml"
    )
    long = old.get_by_role("link", name="Mail het").get_attribute("href")
    assert len(long) < 2000
    assert "bijlage" in parse_qs(urlsplit(long).query)["body"][0]
    hidden = opener("?soort=tip")
    assert hidden.get_by_role("link", name="Open als voorstel op GitHub").count() == 0
    assert "GitHub kan hier nog niet" in hidden.inner_text(".kr-uitslag")


def test_a_browser_that_keeps_nothing_and_an_address_that_leads_nowhere(opener: Opener) -> None:
    """Without storage the form works and says so; a wrong id leads to the choice, a former id to the entry."""
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('nee'); }});"
    page = opener(script=blocked)
    assert "wil niets bewaren" in page.inner_text(".kr-voorstel")
    pick(page, "p-zoek", "mazl")
    page.wait_for_selector(".kr-formkop")
    assert "bijwerken" in page.inner_text("h2.kr-formkop")
    lost = opener(f"?soort=interventie&id={NOWHERE}")
    assert f"'{NOWHERE}' vinden wij niet" in lost.inner_text("[role=alert]")
    assert "VoorZorg bijwerken" in opener("?soort=interventie&id=oud").inner_text("h2.kr-formkop")


def test_wiping_asks_first_and_goes_back_to_the_entry(opener: Opener) -> None:
    """What was typed is gone after a yes, and nothing of it stays in the browser."""
    page = opener("?soort=puzzel")
    page.fill("#p-naam", "Wie belt er aan?")
    settled(page)
    assert page.evaluate("Object.keys(localStorage).length") == 1
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Nee, bewaar het").click()
    assert page.input_value("#p-naam") == "Wie belt er aan?"
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Ja, wis het").click()
    assert page.input_value("#p-naam") == ""
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_the_first_load_is_small_and_does_not_grow(folder: Path, kb: Kennisbank) -> None:
    """The script and the data of the page are under 200 kB as a server sends them, and name no entries or sources."""
    first = list_pieces(kb)[propose.LISTS]
    assert sum(len(rows) for rows in [*first["items"].values(), first["bronnen"]]) < 30
    paths = [propose.SCRIPT, f"{FOLDER}/{propose.DATA}.js", f"{FOLDER}/{propose.LISTS}.js"]
    size = sum(len(gzip.compress((folder / path).read_bytes())) for path in paths)
    assert 50_000 < size < 200_000


CUT_OFF = """const append = Element.prototype.append;
Element.prototype.append = function (...parts) {
  for (const part of parts) if (part.src) part.src = part.src.replace("/namen.js", "/nergens.js");
  return append.apply(this, parts);
};"""
"""A browser in which the names cannot be loaded."""


def test_names_come_when_somebody_begins(opener: Opener) -> None:
    """Only looking asks for no names and shows none as an id; the first change brings them, and without them that is told."""
    page = opener("?soort=interventie&id=voorzorg")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    for summary in page.locator("details.kr-sectie > summary").all():
        summary.click()
    chosen = page.locator(".kr-rij-naam, .kr-gekozen-een, .kr-rijen summary").all_inner_texts()
    assert len(chosen) > 20
    assert [text for text in chosen if re.search(r"[a-z0-9]-[a-z0-9]+-[a-z0-9]", text)] == []
    assert asked == []
    page.fill("#p-eigenaar-naam", "NCJ")
    settled(page)
    assert sorted(asked) == ["bronnen.js", "namen.js"]
    page.fill("#p-naam", "M@ZL")
    settled(page)
    assert "naam" in page.inner_text(".kr-problemen").lower()
    cut_off = opener("?soort=tip", script=CUT_OFF)
    cut_off.fill("#p-naam", "Vraag het kind zelf")
    settled(cut_off)
    assert "nog niet vergeleken" in cut_off.inner_text(".kr-problemen")
