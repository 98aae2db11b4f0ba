"""The application: command line, pages, site and output files. Imports kennisbank and matcher."""
