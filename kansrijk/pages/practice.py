"""The pages of what practice adds: parels, puzzels and tips."""

from __future__ import annotations

import datetime as dt

from kansrijk.pages.closing import closing
from kansrijk.pages.ended import ended_box
from kansrijk.pages.links import item_link, item_path
from kansrijk.pages.markup import box, bullets, escape, section, table
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.related import about_vraagstukken, in_one_line, practice
from kansrijk.pages.sources import Sources
from kansrijk.pages.structured import last_changed, structured
from kansrijk.pages.words import listing, lower_first, part_date, sentence
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model import Parel, Puzzel, Tip
from kennisbank.model.soorten import soort_of
from kennisbank.model.vocabulaire import Paragraaf
from kennisbank.no_value import ONBEKEND


def practice_page(item: Parel | Puzzel | Tip, kb: Kennisbank, today: dt.date, title: str) -> Page:
    """The whole page of one parel, puzzel or tip."""
    here = item_path(item)
    sources = Sources(kb, item)
    if isinstance(item, Parel):
        kind, story = "Parel: een goed voorbeeld uit de praktijk", _parel(item, kb, here, sources)
    elif isinstance(item, Puzzel):
        kind, story = (
            f"Puzzel: een vraag zonder pasklaar antwoord · {lower_first(kb.label('puzzelstanden', item.stand))}",
            _puzzel(item, kb, here, sources),
        )
    else:
        kind, story = "Tip", _tip(item, kb, here, sources)
    blocks = [
        f"{escape(kind)}\n{{: .kr-onder-titel }}",
        ended_box(item, kb, here),
        *story,
        practice(item, kb, here),
        *closing(item, kb, here, today, sources),
    ]
    return make_page(
        here,
        title,
        escape(item.naam),
        blocks,
        about=in_one_line(item),
        source=file_of(item),
        schema=structured(item, kb),
        changed=last_changed(item),
    )


def _facts(item: Parel | Puzzel | Tip, kb: Kennisbank, here: str, *extra: tuple[str, str]) -> str:
    paragraph = kb.vocabulaire["paragrafen"].get(item.paragraaf)
    where = escape(paragraph.label) if paragraph else escape(item.paragraaf)
    if isinstance(paragraph, Paragraaf) and paragraph.bron in kb.bronnen:
        where += f" ({escape(kb.bronnen[paragraph.bron].auteur)}, {kb.bronnen[paragraph.bron].jaar})"
    rows = [
        *((f"**{name}**", text) for name, text in extra),
        *_differences(item, kb, here),
        ("**Voor wie**", escape(listing([lower_first(kb.label("rollen", r)) for r in item.rollen]))),
        ("**Vraagstukken**", about_vraagstukken(item, kb, here)),
        ("**Waarden**", escape(listing([lower_first(kb.label("waarden", w)) for w in item.waarden]))),
        ("**Komt uit**", where),
    ]
    return box("kr-kerngegevens", "", table(("In het kort", "Wat we weten"), rows))


def _differences(item: Parel | Puzzel | Tip, kb: Kennisbank, here: str) -> list[tuple[str, str]]:
    """What makes this one another than the entries it looks like; no row when it looks like none."""
    pool = kb.published(soort_of(item).meervoud)
    texts = [
        f"{item_link(here, pool[d.met], kb)}: {escape(lower_first(d.uitleg))}"
        for d in item.verschilt_van
        if d.met in pool
    ]
    return [("**Lijkt op**", " ".join(texts))] if texts else []


def _parel(item: Parel, kb: Kennisbank, here: str, sources: Sources) -> list[str]:
    who = item.organisaties
    organisations = (
        escape(who) if isinstance(who, str) else escape(listing(who)) + sources.ref_field("organisaties")
    )
    return [
        f"{escape(item.samenvatting)}\n{{: .kr-intro }}",
        _facts(item, kb, here, ("Waar", sources.fact(item.waar, "waar")), ("Wie doen mee", organisations or "geen genoemd")),
        section("Waarom is het begonnen?", "aanleiding", "Dit is onbekend." if item.aanleiding == ONBEKEND else sources.fact(item.aanleiding, "aanleiding")),
        section("Wat doen ze?", "aanpak", sources.fact(item.aanpak, "aanpak")),
        _outcomes(item, sources),
        section("Wat kunt u ervan leren?", "lessen", bullets(escape(sentence(les)) for les in item.lessen)),
    ]  # fmt: skip


def _outcomes(item: Parel, sources: Sources) -> str:
    caution = (
        "Dit is een ervaring op één plek. Het bewijst niet dat het ergens anders ook zo gaat.\n{: .kr-noot }"
    )
    if not isinstance(item.uitkomsten, tuple):
        return section("Wat leverde het op?", "uitkomsten", "Dit is onbekend.")
    lines = [
        f"{escape(sentence(u.wat))} ({'jaar onbekend' if u.wanneer == ONBEKEND else part_date(u.wanneer)}){sources.ref(u.bron)}"
        for u in item.uitkomsten
    ]
    return section(
        "Wat leverde het op?",
        "uitkomsten",
        bullets(lines) or "De bron noemt geen uitkomsten.",
        caution if lines else "",
    )


def _puzzel(item: Puzzel, kb: Kennisbank, here: str, sources: Sources) -> list[str]:
    stand = kb.vocabulaire["puzzelstanden"].get(item.stand)
    meaning = f"{lower_first(stand.label)}: {lower_first(stand.betekenis)}" if stand else item.stand
    return [
        f"{sources.fact(item.vraag, 'vraag')}\n{{: .kr-intro }}",
        _facts(item, kb, here, ("Stand", escape(meaning))),
        section("Waarom is dit lastig?", "waarom", sources.fact(item.waarom_lastig, "waarom_lastig")),
        _list(item.zienswijzen, "Hoe kijken mensen ernaar?", "zienswijzen", sources),
        _list(item.eerste_stappen, "Wat kunt u vandaag al doen?", "eerste_stappen", sources),
    ]


def _list(values: tuple[str, ...] | str, title: str, field: str, sources: Sources) -> str:
    if not isinstance(values, tuple):
        return section(title, field.replace("_", "-"), "Dit is onbekend.")
    return section(title, field.replace("_", "-"), sources.listed([sentence(v) for v in values], field))


def _tip(item: Tip, kb: Kennisbank, here: str, sources: Sources) -> list[str]:
    return [
        f"{sources.fact(item.tip, 'tip')}\n{{: .kr-intro }}",
        _facts(item, kb, here),
        section(
            "Waarom helpt dit?",
            "waarom",
            "Dit is onbekend." if item.waarom == ONBEKEND else sources.fact(item.waarom, "waarom"),
        ),
    ]
