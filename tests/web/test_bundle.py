"""The bundler: what it makes runs in a browser, and what it does not understand it refuses by name and place."""

from __future__ import annotations

from typing import Any

import pytest

from kansrijk.bundle import BundleError, bundle

MODULES = {
    "a.js": "import { two, three as drie } from './b.js';\nimport {\n  Box,\n} from './c.js';\n"
    "const hidden = 1;\nexport function sum() { return hidden + two + drie() + new Box().size; }\n",
    "b.js": "const hidden = 10;\nexport const two = 2;\nexport function three() { return 3 + hidden - 10; }\n",
    "c.js": "/**\n * export default of nothing: a comment may say so.\n */\nexport class Box { size = 4; }\n",
}


@pytest.mark.browser
def test_a_bundle_runs(chromium: Any) -> None:
    """Modules that import each other give one script; a hidden name may occur in two of them."""
    page = chromium.new_page()
    page.add_script_tag(content=bundle(MODULES))
    assert page.evaluate("[kansrijk.sum(), kansrijk.two, typeof hidden]") == [10, 2, "undefined"]
    page.add_script_tag(content=bundle({"z.js": "export const later = 5;\n"}))
    assert page.evaluate("kansrijk.later + kansrijk.two") == 7, "a second bundle leaves the first in place"
    page.close()


def test_a_bundle_depends_on_the_modules_only() -> None:
    """Order does not matter, and an entry takes along what it imports and nothing else."""
    assert bundle(MODULES) == bundle(dict(reversed(MODULES.items())))
    assert bundle(MODULES, ["a.js"]) == bundle(MODULES)
    assert "Box" not in bundle(MODULES, ["b.js"])
    assert "import " not in bundle(MODULES)


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        (
            {"a.js": "const x = 1;\nexport default x;\n"},
            "a.js:2:1: the bundler does not know 'export default x;'",
        ),
        ({"a.js": "export { x };\n"}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "export let x = 1;\n"}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "export * from './b.js';\n", "b.js": ""}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "import x from './b.js';\n", "b.js": ""}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "import * as x from './b.js';\n", "b.js": ""}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "export const x = `een\n  twee`;\n"}, "a.js:1:18: a text may not run over several lines"),
        ({"a.js": "import {x} from 'lodash';\n"}, "a.js:1:1: the bundler does not know"),
        ({"a.js": "import {x-y} from './b.js';\n", "b.js": ""}, "a.js:1:1: 'x-y' cannot be imported"),
        ({"a.js": "\nimport {x} from './b.js';\n"}, "a.js:2:1: there is no module './b.js'"),
        ({"a.js": "import {x} from './b.js';\n", "b.js": "const x = 1;\n"}, "'x' is not exported by b.js"),
        (
            {"a.js": "import {x} from './b.js';\n", "b.js": "import {y} from './a.js';\n"},
            "b.js:1:1: a circle of imports: a.js -> b.js -> a.js",
        ),
        (
            {"a.js": "export const x = 1;\n", "b.js": "\nexport class x {}\n"},
            "b.js:2:1: 'x' is also exported by a.js",
        ),
    ],
)
def test_what_it_does_not_understand_it_refuses(modules: dict[str, str], message: str) -> None:
    """An error says the file, the line and the column."""
    with pytest.raises(BundleError) as caught:
        bundle(modules)
    assert message in str(caught.value)


def test_an_unknown_entry_is_named() -> None:
    with pytest.raises(BundleError, match=r"q\.js: there is no such module"):
        bundle(MODULES, ["q.js"])


SHORT = {
    "a.js": "/**\n * Nothing of this.\n */\nexport function f() {\n  // nor this\n  const at = \"/** kept */ // kept\";\n"
    "  const re = /[`'\"/]/g; // stays beside its code\n  return `${at}|${\"it's `x\".replace(re, \"-\")}`;\n}\n"
}  # fmt: skip


@pytest.mark.browser
def test_comments_go_and_texts_stay(chromium: Any) -> None:
    """What only explains is not loaded; a text or an expression that looks like a comment is untouched."""
    script = bundle(SHORT)
    assert "Nothing of this" not in script
    assert "nor this" not in script
    page = chromium.new_page()
    page.add_script_tag(content=script)
    assert page.evaluate("kansrijk.f()") == "/** kept */ // kept|it-s -x"
    page.close()
