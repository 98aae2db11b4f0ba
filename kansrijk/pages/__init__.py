"""The pages of the site as Markdown: pure functions of the Kennisbank and the day. No disk, no clock, no mkdocs."""

from kansrijk.pages.build import build_data, build_pages
from kansrijk.pages.page import Page

__all__ = ["Page", "build_data", "build_pages"]
