"""The pages of the site as Markdown: pure functions of the Kennisbank and the day. No disk, no clock, no mkdocs.

Begin at `kansrijk.pages.build`. Nothing is imported here: a report that needs Dutch words does not wait for the pages.
"""
