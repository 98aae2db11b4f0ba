"""Templates found without looking at icons and compiled when the project was installed: the same pages, and never a stale one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2.ext import Extension
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from site_reading import small_project

from kansrijk.kept import keep
from kansrijk.mkdocs_templates import CompiledTemplates, quick, read_compiled, write_compiled


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("sjablonen") / "project", {})


def settings(root: Path) -> MkDocsConfig:
    """The settings of a site, with our own templates before those of Material, as a build has them."""
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root.parent / "site"))
    return config.plugins.on_config(config)


def plain(config: MkDocsConfig) -> jinja2.Environment:
    """An environment as mkdocs makes it."""
    fresh = type(config.theme).get_env(config.theme)
    assert type(fresh.loader) is jinja2.FileSystemLoader
    return fresh


def compiled_for(env: jinja2.Environment, name: str) -> bytes | None:
    """What was found compiled for a template; None when it must be compiled here."""
    assert env.loader is not None
    assert env.bytecode_cache is not None
    source, filename, _ = env.loader.get_source(env, name)
    code = env.bytecode_cache.get_bucket(env, name, filename, source).code
    return None if code is None else code.co_code


def test_the_files_of_the_theme_are_those_that_mkdocs_finds(root: Path) -> None:
    config = settings(root)
    found = []
    for env in (config.theme.get_env(), plain(config)):
        files = Files([])
        files.add_files_from_theme(env, config)
        found.append([(file.src_uri, file.abs_src_path) for file in files])
    assert found[0] == found[1]
    assert len(found[0]) > 20
    env = config.theme.get_env()
    assert "svg" in env.get_template(".icons/material/close.svg").render()
    assert not [name for name in env.list_templates() if "/." in f"/{name}"]


def test_a_compiled_template_says_the_same(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "sjablonen.bin"
    assert write_compiled(settings(root).theme, path) > 50
    config = settings(root)
    quick(config.theme, path)
    env, other = config.theme.get_env(), plain(config)
    for name in ("main.html", "404.html", "sitemap.xml", "partials/header.html"):
        assert compiled_for(env, name) is not None, f"{name} is compiled"
        source = env.get_template(name)
        assert [*source.blocks] == [*other.get_template(name).blocks]
    config.site_url = "https://voorbeeld.nl/"
    context: dict[str, Any] = {"pages": [], "config": config}
    assert env.get_template("sitemap.xml").render(context)
    assert env.get_template("sitemap.xml").render(context) == other.get_template("sitemap.xml").render(
        context
    )


def test_another_text_or_another_word_is_compiled_anew(root: Path, tmp_path: Path) -> None:
    class Shout(Extension):
        """A tag of another plugin."""

        tags = frozenset({"roep"})

    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "eigen.html").write_text("Een {{ 1 + 1 }}", encoding="utf-8")
    path = tmp_path / "sjablonen.bin"
    config = settings(root)
    config.theme.dirs.insert(0, str(folder))
    write_compiled(config.theme, path)
    quick(config.theme, path)
    assert compiled_for(config.theme.get_env(), "eigen.html") is not None
    env = config.theme.get_env()
    env.add_extension(Shout)
    assert compiled_for(env, "eigen.html") is None
    (folder / "eigen.html").write_text("Twee {{ 1 + 1 }}", encoding="utf-8")
    assert compiled_for(config.theme.get_env(), "eigen.html") is None
    assert config.theme.get_env().get_template("eigen.html").render() == "Twee 2"


def test_what_is_damaged_or_of_another_python_is_not_used(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "sjablonen.bin"
    write_compiled(settings(root).theme, path)
    good = read_compiled(path)
    assert good
    whole = path.read_bytes()
    head, _, body = whole.partition(b"\n")
    for damage in (b"", whole[:-3], whole[: len(whole) // 2], head, whole.replace(body[:9], b"x" * 9, 1)):
        path.write_bytes(damage)
        assert read_compiled(path) == {}
    told = json.loads(head)
    for strange in ({**told, "van": "3.10"}, {**told, "stukken": 7}, {**told, "stukken": [["a"]]}):
        keep(path, strange, body)
        assert read_compiled(path) == {}
    path.unlink()
    assert read_compiled(path) == {}


def test_without_anything_compiled_a_site_is_made_as_ever(root: Path, tmp_path: Path) -> None:
    config = settings(root)
    config.site_url = "https://voorbeeld.nl/"
    quick(config.theme, tmp_path / "is-er-niet")
    env = config.theme.get_env()
    assert isinstance(env.bytecode_cache, CompiledTemplates)
    assert compiled_for(env, "404.html") is None
    assert env.get_template("sitemap.xml").render({"pages": [], "config": config})
