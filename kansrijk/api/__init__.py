"""The data for others: versioned JSON with its schemas, tables, feeds and a description for data portals.

Pure: a Kennisbank and the address of the site in, path -> bytes out. Nothing in here depends on the day
of today, so the same knowledge base gives the same bytes for ever.
"""
