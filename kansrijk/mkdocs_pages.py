"""The pages of a build of mkdocs: made side by side, and taken from the last build when nothing they depend on changed.

mkdocs reads and writes pages one by one. Here the Markdown and then the templates of all pages are worked out by forked processes (kansrijk.side_by_side), and mkdocs gets the results when it asks for them. A page is
kept (kansrijk.page_store) under a digest of its Markdown and of everything all pages share: the configuration,
the templates, the code and the versions of what makes HTML. A kept page is used only when its links still lead
where they led and the navigation is what it was, so a build gives the same bytes with and without it.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from kansrijk.disk_links import with_index
from kansrijk.mkdocs_outline import headings, outline, titles, toc
from kansrijk.mkdocs_shared import digest, shared_by_all
from kansrijk.page_facts import Facts, read_facts, set_aside, taken_up
from kansrijk.page_store import PageStore, packed
from kansrijk.same_file import linked_by_sum, sum_of
from kansrijk.side_by_side import side_by_side

SHARED = frozenset(TemplateContext.__annotations__)
"""What mkdocs itself gives a template; anything else comes from a plugin and counts apart."""
_LOG = logging.getLogger("mkdocs.structure.pages")


class MadePage(Page):  # type: ignore[misc, unused-ignore]
    """A page that takes from `pages` what mkdocs would work out by itself. `title` is that of the navigation, if any."""

    _headings: list[Any] | None
    packed: bytes | None
    """`content` as it waits and is sent; None before it is read."""
    _text: str | None = None
    """`content` unpacked: it is asked for some times in a row."""

    def __init__(self, file: File, config: MkDocsConfig, pages: Pages, title: str | None = None) -> None:
        super().__init__(title, file, config)
        self._pages = pages
        self._facts: Facts | None = None
        try:
            source = file.content_string
        except ValueError:  # as mkdocs says it, which names the file
            _LOG.error("Encoding error reading file: %s", file.src_path)
            raise
        self.key = digest(pages.common, file.src_uri, str(self.edit_url), source)
        self.under: list[str] | None = None
        """The navigation and what plugins added, as they were for the page that was kept; None when none was."""
        self.sum = ""
        """What `sum_of` gives for the page that was kept."""

    @property
    def toc(self) -> Any:
        """The headings as mkdocs has them; a page that is kept needs none."""
        if self._headings is not None:
            self._toc, self._headings = toc(self._headings), None
        return self._toc

    @toc.setter
    def toc(self, value: Any) -> None:
        self._toc, self._headings = value, None

    @property
    def content(self) -> str | None:
        """The HTML of the Markdown. Between the reading of all Markdown and the making of all pages it is kept packed."""
        if self._text is None and self.packed is not None:
            self._text = zlib.decompress(self.packed).decode("utf-8", "surrogatepass") if self.packed else ""
        return self._text

    @content.setter
    def content(self, value: str | None) -> None:
        if not value:  # as it is for every page that is kept
            self.hold(None if value is None else b"")
        elif value is self._text:  # mkdocs shows it to the plugins, and mostly gets the very same back
            self.hold(self.packed)
        else:
            self.hold(zlib.compress(value.encode("utf-8", "surrogatepass"), 1))

    def hold(self, packed: bytes | None) -> None:
        """Keep the content as it is packed, and nothing else of it."""
        self.packed, self._text = packed, None

    def read_source(self, config: MkDocsConfig) -> None:
        facts = self._pages.facts_of(self)
        self._facts = facts
        self.meta, self.markdown = facts["meta"], ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        facts = cast("Facts", self._facts)
        self._facts = None
        for level, message in facts["meldingen"]:
            _LOG.log(level, "%s", message)
        self.hold(facts.pop("inhoud"))
        self._headings = facts["kopjes"]
        self._title_from_render = facts["titel"]
        self.present_anchor_ids = set(facts["ankers"])
        self.links_to_anchors = {
            file: links
            for path, links in facts["verwijst"].items()
            if (file := files.src_uris.get(path)) is not None
        }

    def read_facts(self, config: MkDocsConfig, files: Files) -> Facts:
        """Render the Markdown; the page itself stays as it was, as far as mkdocs can see."""
        heard = _Heard()
        asked = _Asked(files)
        with heard:
            super().read_source(config)
            self.markdown = config.plugins.on_page_markdown(
                self.markdown or "", page=self, config=config, files=files
            )
            super().render(config, cast("Files", asked))
        toc = self.toc
        return {
            "meta": dict(self.meta),
            "inhoud": self.packed,
            "kopjes": [headings(item) for item in toc],
            "titel": self._title_from_render,
            "ankers": sorted(self.present_anchor_ids or ()),
            "verwijst": {f.src_uri: links for f, links in (self.links_to_anchors or {}).items()},
            "gevraagd": asked.answers,
            "meldingen": heard.messages,
        }


class Pages:
    """All pages of one build. Make it before the navigation, `begin` with that, and `keep` when everything went well."""

    nav: Navigation

    def __init__(
        self, config: MkDocsConfig, files: Files, store: PageStore | None, earlier: Path | None = None
    ) -> None:
        self.config, self.files, self.store = config, files, store
        # Another plugin may still want to change a page, so it must get the text.
        alone = len(config.plugins.events["post_page"]) == 1
        self.earlier = earlier if alone else None
        self.common = digest(*shared_by_all(config))
        self._facts: Iterator[Facts] = iter(())
        self._html: Iterator[tuple[str, bytes | None]] = iter(())
        self._pending: set[str] = set()
        self._made = None if store is None else store.shelf()
        self._used: set[str] = set()
        self._known: dict[str, bytes] = {}
        # mkdocs takes these into the navigation as they are; others come later, or it would not miss them there.
        written = {file.src_uri: file for file in files.documentation_pages()}
        for path, title in titles(config.nav):
            if path in written:
                MadePage(written[path], config, self, title)

    def begin(self, nav: Navigation) -> None:
        """Find out which pages are kept, and have the Markdown of the others read."""
        self.nav = nav
        own = {page.file.src_uri for page in nav.pages if not isinstance(page, MadePage)}
        self.pages = [
            file.page if isinstance(file.page, MadePage) else MadePage(file, self.config, self)
            for file in self.files.documentation_pages()
            if file.src_uri not in own
        ]
        fresh = [page for page in self.pages if not self._take_kept(page)]
        self._pending = {page.key for page in fresh}
        # mkdocs asks in the order of its files, which is the order of these.
        self._facts = side_by_side(fresh, lambda page: page.read_facts(self.config, self.files))

    def facts_of(self, page: MadePage) -> Facts:
        """What the Markdown of a page gives: kept, or made now."""
        if page.key not in self._pending:
            return {**taken_up(self._known[page.key]), "inhoud": b""}
        facts = next(self._facts)
        self._known[page.key] = set_aside(facts)
        self._answered(page, self._facts)
        return facts

    def templates(self, env: jinja2.Environment) -> jinja2.Environment:
        """The environment of the theme, that gives the finished page where there is one. Call it when all Markdown is read."""
        under = digest(json.dumps([outline(item) for item in self.nav]))
        shown = self.files.documentation_pages()
        self._finished = (env, shown, under)
        for page in self.pages:
            if page.under is not None and page.under[0] != under:
                self._drop_kept(page)
        fresh = [page for page in self.pages if page.under is None]
        self._pending = {page.key for page in fresh}
        self._html = side_by_side(fresh, lambda page: self._finish(page, env, shown, under))
        return cast("jinja2.Environment", _Environment(env, self))

    def html_of(self, page: MadePage, template: jinja2.Template, context: dict[str, Any]) -> str:
        """The finished page; '' when it stands in its place already, because the site before has the very same."""
        if page.key in self._pending:
            # The processes start when the first page is asked for; to them it must not look like the one that is shown.
            page.active = False
            html, body = next(self._html)
            self._answered(page, self._html)
            if body is not None and self._made is not None:
                self._made.put(page.key, body)
        elif page.under is not None and page.under[1] == _added(context) and self._stands(page):
            html = ""
            self._used.add(page.key)
        elif page.under is not None and page.under[1] == _added(context) and (kept := self._kept(page.key)):
            html = kept[1]
            self._used.add(page.key)
        else:
            self._drop_kept(page)
            html = with_index(template.render(context))
        # Nobody asks again, and the pages together are large.
        page.content = ""
        self._known.pop(page.key, None)
        return html

    def _stands(self, page: MadePage) -> bool:
        """Whether the site before has this page as it was kept; then it stands in the new one too."""
        if self.earlier is None or not page.sum:
            return False
        return linked_by_sum(page.file.abs_dest_path, page.sum, f"{self.earlier}/{page.file.dest_uri}")

    def _answered(self, page: MadePage, answers: Iterator[Any]) -> None:
        self._pending.discard(page.key)
        if not self._pending:
            next(answers, None)  # lets the processes go

    def one(self, file: File) -> str:
        """The finished page of a file that changed after the build, with everything else as it was."""
        env, shown, under = self._finished
        page = MadePage(file, self.config, self)
        facts = page.read_facts(self.config, self.files)
        self._known[page.key] = set_aside(facts)
        page.read_source(self.config)
        page.render(self.config, self.files)
        page.hold(facts["inhoud"])
        html, _ = self._finish(page, env, shown, under)
        del self._known[page.key]
        return html

    def keep(self) -> None:
        """Keep what this build made and used for the next."""
        if self.store is not None and self._made is not None:
            self.store.replace(self._made, self._used)

    def _kept_facts(self, key: str) -> Facts | None:
        """The facts of a page of an earlier build, when they are there and whole."""
        head = None if self.store is None else self.store.first_line(key)
        return None if head is None else read_facts(head)

    def _kept(self, key: str) -> tuple[Facts, str] | None:
        """(facts, HTML) of a page of an earlier build, when it is there and whole."""
        body = None if self.store is None else self.store.get(key)
        if body is None:
            return None
        head, _, rest = body.partition(b"\n")
        facts = read_facts(head)
        try:
            html = rest.decode("utf-8")
        except ValueError:
            return None
        return (facts, html) if facts is not None and facts["plaats"][1] <= len(html) else None

    def _take_kept(self, page: MadePage) -> bool:
        """Whether a page of an earlier build may stand for this one; then what it tells is taken."""
        facts = self._kept_facts(page.key)
        if facts is None:
            return False
        known = (
            self.files.src_uris
        )  # as all paths are written that were found; `get_file_from_path` takes any
        for path, found in facts["gevraagd"].items():
            if (path in known or self.files.get_file_from_path(path) is not None) != found:
                return False
        # The text itself is read again where it is needed: all of them together do not fit in memory.
        self._known[page.key] = set_aside(facts)
        page.under, page.sum = facts["onder"], facts["som"]
        return True

    def _drop_kept(self, page: MadePage) -> None:
        """Do not use the kept page after all: only its Markdown holds, so take the text out of it."""
        kept = self._kept(page.key)
        if kept is not None:
            start, end = kept[0]["plaats"]
            page.content = kept[1][start:end]
        elif page.under is not None:
            # What it tells was whole, and its text is not: a file that somebody else wrote.
            page.hold(page.read_facts(self.config, self.files)["inhoud"])
        page.under = None

    def _finish(
        self, page: MadePage, env: jinja2.Environment, shown: Sequence[File], under: str
    ) -> tuple[str, bytes | None]:
        """(the HTML, what to keep of it or None): what mkdocs' own loop does for one page."""
        from mkdocs.commands.build import get_context

        self.config._current_page = page
        page.active = True
        try:
            context = get_context(self.nav, shown, self.config, page)
            template = env.get_template(page.meta.get("template", "main.html"))
            context = self.config.plugins.on_page_context(
                context, page=page, config=self.config, nav=self.nav
            )
            html = with_index(template.render(cast("dict[str, Any]", context)))
        finally:
            page.active = False
            self.config._current_page = None
        added = _added(cast("dict[str, Any]", context))
        facts = taken_up(self._known[page.key])
        content = with_index(page.content or "")
        page.hold(page.packed)
        start = html.find(content or "\n")
        if facts["meldingen"] or added is None or start < 0 or self.store is None:
            return html, None
        body = html.encode()
        more = {"plaats": [start, start + len(content)], "onder": [under, added], "som": sum_of(body)}
        try:
            text = json.dumps(facts | more, ensure_ascii=False, separators=(",", ":"))
        except TypeError:  # a date in the front matter, say
            return html, None
        return html, packed(text.encode() + b"\n" + body)


class _Environment:
    """A theme's environment whose templates give finished pages; all else is as it was."""

    def __init__(self, env: jinja2.Environment, pages: Pages) -> None:
        self._env, self._pages = env, pages

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)

    def get_template(self, name: str, *more: Any, **options: Any) -> Any:
        return _Template(self._env.get_template(name, *more, **options), self._pages)


class _Template:
    def __init__(self, template: jinja2.Template, pages: Pages) -> None:
        self._template, self._pages = template, pages

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)

    def render(self, context: dict[str, Any]) -> str:
        page = context.get("page")
        if isinstance(page, MadePage):
            return self._pages.html_of(page, self._template, context)
        return self._template.render(context)


class _Asked:
    """The files of a build, that remembers which it was asked for and whether they were there."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.answers: dict[str, bool] = {}

    def get_file_from_path(self, path: str) -> File | None:
        found = self._files.get_file_from_path(path)
        self.answers[path] = found is not None
        return found


class _Heard(logging.Handler):
    """Keeps what mkdocs warns about while it is in place, and lets nobody else hear it: it is told again later."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[list[Any]] = []
        self._logger = logging.getLogger("mkdocs")
        self._others: list[logging.Handler] = []
        self._propagate = True

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append([record.levelno, record.getMessage()])

    def __enter__(self) -> _Heard:
        self._others, self._propagate = self._logger.handlers, self._logger.propagate
        self._logger.handlers, self._logger.propagate = [self], False
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.handlers, self._logger.propagate = self._others, self._propagate


def _added(context: dict[str, Any]) -> str | None:
    """A digest of what plugins gave the template beside what mkdocs gives; None when it is not plain data."""
    try:
        more = {name: value for name, value in context.items() if name not in SHARED}
        return digest(json.dumps(more, sort_keys=True))
    except (TypeError, ValueError):
        return None
