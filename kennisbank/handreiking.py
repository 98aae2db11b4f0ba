"""The handreiking of ActiZ and others: what every region should have. Apart, because light code cites it too."""

from __future__ import annotations

HANDREIKING = "actiz-2024-handreiking"
"""The id of its source."""
BASISAANBOD = "5.4"
"""The paragraph that lists what every region should have."""
