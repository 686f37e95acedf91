# From nothing to a result: every target makes its own environment first.
#   make demo    the main job on the shipped report
#   make test    all tests
#   make page    build the page again (needs Node)
#   make check   the one gate: format, lint, types, layers, tests
PYTHON ?= python3
BIN := .venv/bin
NO_PIP_NOISE := --quiet --disable-pip-version-check

.PHONY: demo test check check-static format page clean

demo: .venv/installed
	$(BIN)/sayso demo

test: .venv/installed-for-tests
	$(BIN)/python -m pytest

check: check-static test

check-static: .venv/installed-for-checks
	$(BIN)/ruff format --check src tests benchmarks training
	$(BIN)/ruff check src tests benchmarks training
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

format: .venv/installed-for-checks
	$(BIN)/ruff format src tests benchmarks training
	$(BIN)/ruff check --fix src tests benchmarks training

# Needs Node; the built page is committed, so that only who changes it needs this.
page: .venv/installed
	$(BIN)/python page/write_types.py
	cd page && npm ci --silent && npm test --silent && npm run --silent build

clean:
	rm -rf .venv build dist .pytest_cache .ruff_cache

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/pip install $(NO_PIP_NOISE) --editable .
	touch $@

.venv/installed-for-tests: .venv/bin/python pyproject.toml
	$(BIN)/pip install $(NO_PIP_NOISE) --editable '.[test]'
	touch $@

.venv/installed-for-checks: .venv/bin/python pyproject.toml
	$(BIN)/pip install $(NO_PIP_NOISE) --editable '.[test,check]'
	touch $@
