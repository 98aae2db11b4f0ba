# Thin: each target is one line of real work, and the README gives the same commands without make.
PYTHON ?= python3
BIN := .venv/bin
OP ?=
DATE := $(if $(OP),--op $(OP))
# Three workers on two cores: one of them always waits for a browser. What they share is made by one of them.
SIDE_BY_SIDE := -n 3 --dist worksteal

.PHONY: help site serve style check test thorough screenshots firefox bench fuzz lock quality parts reference clean

help:
	@echo "make site     alles installeren, de kennisbank controleren, de site bouwen, de matcher proberen"
	@echo "make serve    de site lokaal bekijken; herlaadt bij elke wijziging"
	@echo "make check    alles wat CI controleert, zonder de browsertests"
	@echo "make test     alle tests, met een echte browser"
	@echo "make thorough alles wat lang duurt, helemaal; voor een editie"
	@echo "make screenshots  beelden van de pagina's om te bekijken, in schermbeelden/"
	@echo "make firefox  de site nalopen in Firefox, van een server en van schijf"
	@echo "make bench    de metingen, een kwartier; KLEIN=1 voor een paar minuten, SCHRIJF=1 voor de pagina op de site"
	@echo "make fuzz     zoeken naar invoer waar iets over struikelt; TIJD=60 seconden per doel"
	@echo "make quality  meten hoe goed de matcher is, en die pagina schrijven"
	@echo "make parts    de onderdelen en hun licenties, en die pagina schrijven"
	@echo "make reference  de veldenlijst, regels en schema's opnieuw schrijven"

# The stamp depends on the lock: a changed lock installs again, an unchanged one costs nothing.
$(BIN)/.installed: requirements.lock pyproject.toml installeer.py
	@$(PYTHON) installeer.py

site: $(BIN)/.installed
	@$(BIN)/kansrijk check $(DATE)
	@$(BIN)/kansrijk bouw $(DATE)
	@echo
	@echo "Een voorbeeld van de matcher (voorbeelden/gemeente.yml):"
	@echo
	@$(BIN)/kansrijk match voorbeelden/gemeente.yml --kort $(DATE)
	@echo
	@echo "De site staat in site/. Bekijken: make serve"
	@echo "Zelf iets vragen: $(BIN)/kansrijk zoek \"veel leerlingen zijn vaak ziek\""
	@echo "Een eigen profiel: kopieer voorbeelden/gemeente.yml en draai $(BIN)/kansrijk match MIJN.yml"

serve: $(BIN)/.installed
	@NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true $(BIN)/mkdocs serve

# Formatter, linter, type checker and import directions.
style: $(BIN)/.installed
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

check: style
	@$(BIN)/kansrijk check $(DATE)
	@$(BIN)/kansrijk referentie --controleer
	@$(BIN)/kansrijk opmaak --controleer
	@$(BIN)/python -m pytest -m "not browser" $(SIDE_BY_SIDE)

test: $(BIN)/.installed
	@$(BIN)/python tests/browser.py
	@$(MAKE) --no-print-directory style
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE)

# What takes long, in full: every moment to kill a build, every hostile text typed, every page in both schemes.
thorough: $(BIN)/.installed
	@$(BIN)/python tests/browser.py --heel
	@KANSRIJK_GRONDIG=1 $(BIN)/python -m pytest $(SIDE_BY_SIDE)

screenshots: $(BIN)/.installed
	@$(BIN)/python tests/browser.py --heel
	@$(BIN)/kansrijk bouw $(DATE)
	@$(BIN)/python tests/screenshots.py

# Apart from the tests: who has no Firefox hears so, and installing it takes longer than the checks.
firefox: $(BIN)/.installed
	@$(BIN)/python tests/firefox.py

bench: $(BIN)/.installed
	@$(BIN)/python tests/bench/speed.py $(if $(KLEIN),--klein) $(if $(SCHRIJF),--schrijf)

# Not in the tests: it looks for what nobody thought of, so each run is another. What it finds becomes a test.
fuzz: $(BIN)/.installed
	@$(BIN)/python -I -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r fuzz.lock
	@$(BIN)/python tests/fuzz/run.py --tijd $(or $(TIJD),60)

reference: $(BIN)/.installed
	@$(BIN)/kansrijk referentie

# Measures the matcher on the open real cases and writes the page about it.
quality: $(BIN)/.installed
	@$(BIN)/python tests/quality.py

# Lists the parts of the lock file with their licences.
parts: $(BIN)/.installed
	@$(BIN)/python tests/parts.py

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --extra dev pyproject.toml -o requirements.lock --no-header

clean:
	rm -rf site .venv
