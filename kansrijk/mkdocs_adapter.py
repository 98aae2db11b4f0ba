"""Everything that knows mkdocs: the plugin that adds our pages to a build, and one strict build into a folder.

`mkdocs serve` and `mkdocs build` work with the plugin alone; `kansrijk bouw` uses `build_into`.
"""

from __future__ import annotations

import datetime as dt
import gzip
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import jinja2
import yaml

# Both notices are about the future of the tools, not about this site; they would scare a writer at every build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from kansrijk.disk_links import with_index
from kansrijk.errors import DISK_FAULTS
from kansrijk.kept import FOLDER
from kansrijk.mkdocs_pages import MadePage, Pages
from kansrijk.mkdocs_serve import LOOK, Built, QuickBuilder, remember
from kansrijk.mkdocs_templates import quick
from kansrijk.page_store import NAME, PageStore
from kansrijk.pages.page import Page
from kansrijk.same_file import linked
from kansrijk.set_aside import Made, SqueezedPage, paths_of, put_in_place
from kansrijk.site_config import TEMPLATES
from kansrijk.swap import SITE, sign
from kansrijk.used_patterns import with_used_patterns
from kansrijk.versions import MENU, version_menu
from kennisbank.folder import EDITIE_BESTAND, folders, read_folder
from kennisbank.problems import ProblemsFoundError

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from kennisbank.knowledge import Kennisbank

PLUGIN = "kansrijk"
NO_FILES: Mapping[str, bytes] = MappingProxyType({})


class BuildError(Exception):
    """A build that did not end well; `messages` are what mkdocs said, oldest first."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


# mkdocs gives its base classes no types; the two exceptions below are about that and nothing else.
class KansrijkConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin in mkdocs.yml: `op` is the day of today, written JJJJ-MM-DD."""

    op = Type((str, dt.date), default="")


class KansrijkPlugin(BasePlugin[KansrijkConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every published entry, with the overviews, out of the YAML beside mkdocs.yml."""

    pages: Mapping[str, Page] | Mapping[str, SqueezedPage] | None = None
    """Pages made earlier by `kansrijk bouw`, so that the YAML is read once; None: read it at every build."""

    files: Callable[[], Made] = staticmethod(lambda: NO_FILES)
    """Gives the files for the browser that go with `pages`; asked for when everything else stands there."""

    data: Callable[[], Made] = staticmethod(lambda: NO_FILES)
    """Gives the files that a page may link to, so they are there before the pages are read."""

    earlier: Path | None = None
    """The site before, when the new one is made beside it."""

    work: Pages | None = None
    """The pages of the build that is going on."""

    built: Built | None = None
    """What `mkdocs serve` makes one page again from."""

    notice: str = ""
    """Markdown that stands under the title of every page: a frozen edition says here that it is one."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        # Our own templates come before those of Material, wherever this package is installed.
        config.theme.dirs.insert(0, str(TEMPLATES))
        quick(config.theme)
        config.markdown_extensions = with_used_patterns(config.markdown_extensions)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        pages = self.pages
        if pages is None:
            root, today = knowledge_root(config), self._today()
            yaml_files = read_folder(root)
            kb, pages, web, data = read_site(root, yaml_files, today)
            config.extra[MENU] = version_menu(kb)
            self.built = Built(kb, yaml_files, today)
            self.files = lambda: web
            self.data = lambda: data
        for path, page in pages.items():
            if files.get_file_from_path(path) is not None:
                raise PluginError(
                    f"docs/{path} bestaat al met de hand, maar die pagina maken wij zelf. Geef hem een andere naam."
                )
            file = cast("PageFile", PageFile.generated(config, path, content=""))
            file.made = page
            # The pencil on a page leads to the YAML it was made from; a page made of many files has no pencil.
            file.edit_uri = f"../{page.source}" if page.source else None
            files.append(file)
        loose, site = self.data(), Path(config.site_dir)
        put_in_place(site, loose)
        for path in paths_of(loose):
            placed = PlacedFile.generated(
                config, path, abs_src_path=str(site / path), inclusion=InclusionLevel.INCLUDED
            )
            files.append(placed)
        # A frozen edition is built once, and must not push out what is kept of the site.
        store = None if self.notice else PageStore(knowledge_root(config) / FOLDER / NAME)
        self.work = Pages(config, files, store, self.earlier)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        if self.work is not None:
            self.work.begin(nav)
        return nav

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        return env if self.work is None else self.work.templates(env)

    # After all others: what they give is what the file holds.
    @event_priority(-100)
    def on_post_page(self, output: str, /, *, page: Any, config: MkDocsConfig) -> str:
        # A page of ours has it already, so that it is kept with it.
        html = output if isinstance(page, MadePage) else with_index(output)
        if self.earlier is None or not html:
            return html
        written = html.encode("utf-8", "xmlcharrefreplace")  # as mkdocs does
        # mkdocs writes nothing for a page that gives nothing.
        same = linked(page.file.abs_dest_path, written, f"{self.earlier}/{page.file.dest_uri}")
        return "" if same else html

    def on_page_markdown(self, markdown: str, /, *, page: Any, config: MkDocsConfig, files: Files) -> str:
        if not self.notice:
            return markdown
        # Under the title, so that the page still begins with it.
        head, heading, rest = markdown.partition("\n") if markdown.startswith("# ") else ("", "", markdown)
        return f"{head}{heading}\n{self.notice}\n\n{rest}"

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        root = knowledge_root(config)
        # mkdocs chooses how often it looks, and watches its own files before this: another observer would miss them.
        server.observer._timeout = LOOK
        for name in (*folders(), EDITIE_BESTAND):
            if (root / name).exists():
                server.watch(str(root / name))
        server.builder = QuickBuilder(server, builder, root)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        put_in_place(Path(config.site_dir), self.files())
        _without_clock(Path(config.site_dir))
        if self.pages is None:
            # A site that `mkdocs build` made is ours as well; `kansrijk bouw` may replace it.
            sign(Path(config.site_dir), SITE)
        if self.work is not None:
            self.work.keep()
            if self.built is not None:
                self.built.pages = self.work
                remember(knowledge_root(config), self.built)
            self.work = None

    def _today(self) -> dt.date:
        given = self.config.op
        if isinstance(given, dt.date):
            return given
        try:
            return dt.date.fromisoformat(str(given)) if given else dt.date.today()
        except ValueError:
            raise PluginError(f"'{given}' is geen datum. Schrijf bij op: JJJJ-MM-DD.") from None


class PageFile(File):
    """The Markdown of a page that we made, whole when mkdocs asks for it."""

    made: Page | SqueezedPage

    @property  # type: ignore[misc]  # mkdocs has a setter too, and nobody fills this file in
    def content_bytes(self) -> bytes:
        return self.made.markdown.encode()

    @property  # type: ignore[misc]  # the same
    def content_string(self) -> str:
        return self.made.markdown


class PlacedFile(File):
    """A file that stands in the site already."""

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: mkdocs would find that out too, and first make sure of its folder, for each of thousands."""


def _without_clock(site: Path) -> None:
    """The packed list of pages without the second at which it was packed: the same pages give the same bytes."""
    packed = site / "sitemap.xml.gz"
    if packed.is_file():
        with packed.open("wb") as stream, gzip.GzipFile("", "wb", 9, stream, mtime=0) as out:
            out.write((site / "sitemap.xml").read_bytes())


def knowledge_root(config: MkDocsConfig) -> Path:
    """The folder of the knowledge base: where mkdocs.yml stands."""
    return Path(config.config_file_path).resolve().parent


def read_site(
    root: Path, files: Mapping[str, bytes], today: dt.date
) -> tuple[Kennisbank, dict[str, Page], dict[str, bytes], dict[str, bytes]]:
    """What `site_content` gives of the knowledge base under `root`; raises mkdocs' PluginError with the text of the check."""
    from kansrijk.site_content import site_content  # `kansrijk bouw` brings its own, and would wait for this

    try:
        return site_content(root, files, today)
    except ProblemsFoundError as error:
        raise PluginError(f"De kennisbank heeft fouten:\n{error}") from error


def build_into(
    config_file: Path,
    target: Path,
    pages: Mapping[str, Page] | Mapping[str, SqueezedPage],
    files: Made | Callable[[], Made] = NO_FILES,
    notice: str = "",
    data: Made | Callable[[], Made] = NO_FILES,
    menu: str = "",
    earlier: Path | None = None,
) -> None:
    """Build the site of `config_file` with these pages and files into `target`; raises BuildError at the first warning or fault.

    `files` and `data` may be functions: they are asked when the pages have been read, and before. `notice` is Markdown
    that stands under the title of every page. `data` are files that a page may link to, `menu` is the
    HTML of the menu of versions. `earlier` is the site before, that may have the same files.
    """
    heard = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        config = load_config(config_file=str(config_file), site_dir=str(target), strict=True)
        plugin = config.plugins.get(PLUGIN)
        if not isinstance(plugin, KansrijkPlugin):
            raise BuildError(
                [f"In {config_file.name} staat de plugin {PLUGIN} niet; dan ontbreken alle pagina's."]
            )
        plugin.pages, plugin.notice, plugin.earlier = pages, notice, earlier
        plugin.files = files if callable(files) else lambda: files
        plugin.data = data if callable(data) else lambda: data
        config.extra[MENU] = menu
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException, OSError, ValueError, yaml.YAMLError) as error:
        if isinstance(error, OSError) and error.errno in DISK_FAULTS:
            raise
        raise BuildError(heard.messages or [str(error)]) from error
    finally:
        logger.removeHandler(heard)
    # `mkdocs build --strict -q` has been seen to end well with warnings, so they are counted here as well.
    if heard.messages:
        raise BuildError(heard.messages)


class _Listener(logging.Handler):
    """Keeps what mkdocs and its plugins warn about; with it in place nothing goes to stderr by itself."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
