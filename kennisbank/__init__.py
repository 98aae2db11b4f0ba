"""What an entry is: model, strict loading, rules, and the read-only Kennisbank. Imports nothing of ours.

For who writes Python: `from kennisbank import load`, and then `load()` or `load("map")`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The module `kennisbank.load` can be called itself; this is what it then does.
    from kennisbank.opening import open_knowledge as load

__all__ = ["load"]
