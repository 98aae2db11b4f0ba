"""What the tests of the matcher share: the names as the commands and the browser read them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kennisbank.knowledge import Kennisbank
from matcher.prepare_names import prepare_names


@pytest.fixture(scope="session")
def names(kb: Kennisbank) -> dict[str, Any]:
    """The prepared names of the real Kennisbank, as JSON gives them back."""
    prepared: dict[str, Any] = json.loads(json.dumps(prepare_names(kb)))
    return prepared
