"""The words a field may hold instead of a value. Apart, because light code asks for them too."""

from __future__ import annotations

from typing import Final, Literal

Onbekend = Literal["onbekend"]
ONBEKEND: Final = "onbekend"
"""Nobody knows it, or it stands in no source."""
GEEN: Final = "geen"
"""It is known that there is none."""
VUL_IN: Final = "VUL IN"
"""What a fresh template holds where only a person knows the answer."""
