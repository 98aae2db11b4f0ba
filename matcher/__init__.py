"""What is missing: names recognised, coverage laid over the national offer, suggestions with reasons. Imports only kennisbank.

For who writes Python: `from matcher import match`, and then `match(profiel, kennisbank)`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The module `matcher.match` can be called itself; this is what it then does.
    from matcher.from_python import match_profile as match

__all__ = ["match"]
