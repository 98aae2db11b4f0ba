"""Reports people take to a meeting: the outcome of a match and the factsheet, as Markdown, terminal text and workbook.

Pure: documents and prepared data in, text or bytes out. Imported only when a report is asked for.
"""
