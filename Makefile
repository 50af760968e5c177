# Two commands: `make serve` and `make test`. Only Python (3.11 or newer) and make are needed.
PORT ?= 8000
DATA ?= .local
PYTHON ?= python3

BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check -qq install
NPM = $(BIN)/python -c 'from pathlib import Path; from infra import npm; [npm.ci(Path(f), dev=True) for f in ("site/browser", "infra/local/login", "infra/local/beheer", "infra/posters")]'
PYTEST ?=

.PHONY: serve test bench shots check ruff mypy imports template inhoud clean

serve: .venv/serve.stamp
	@exec $(BIN)/vertrouwd serve --port "$(PORT)" --data "$(DATA)"

test: .venv/test.stamp
	@echo "· Pakketten voor de browser en de login"
	@$(NPM)
	@exec $(BIN)/python -m pytest $(PYTEST)

bench: .venv/test.stamp
	@echo "· Pakketten voor de browser en de login"
	@$(NPM)
	@exec $(BIN)/python -m infra.bench

# Every kind of page as a picture, and ours beside others': build/shots/index.html and vergelijk.html.
shots: .venv/test.stamp
	@exec $(BIN)/python -m infra.shots

check: ruff mypy imports template inhoud

ruff: .venv/test.stamp
	@echo "· ruff" && $(BIN)/ruff check . && $(BIN)/ruff format --check .
mypy: .venv/test.stamp
	@echo "· mypy" && $(BIN)/mypy
imports: .venv/test.stamp
	@echo "· import-linter" && PYTHONPATH=site/plugins $(BIN)/lint-imports
template: .venv/test.stamp
	@echo "· cfn-lint" && $(BIN)/cfn-lint infra/aws/template.yaml
inhoud: .venv/test.stamp
	@echo "· inhoud" && $(BIN)/vertrouwd check

clean:
	@rm -rf .venv build site/browser/node_modules infra/local/login/node_modules infra/bench/lighthouse/node_modules infra/local/beheer/node_modules infra/posters/node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/serve.stamp: infra/lock/serve.txt pyproject.toml .venv/made.stamp
	@echo "· Python-pakketten ophalen (de eerste keer ongeveer een minuut)"
	@$(PIP) --require-hashes -r infra/lock/serve.txt
	@$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

.venv/test.stamp: infra/lock/test.txt pyproject.toml .venv/made.stamp
	@echo "· Python-pakketten ophalen, ook die om te testen (de eerste keer ongeveer een minuut)"
	@$(PIP) --require-hashes -r infra/lock/test.txt
	@$(PIP) --no-build-isolation --no-deps -e .
	@touch $@

.venv/made.stamp:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Python ontbreekt: installeer Python 3.11 of nieuwer, of wijs het aan, zoals: make serve PYTHON=/pad/naar/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Deze Python is te oud: Vertrouwd heeft 3.11 of nieuwer nodig; wijs een nieuwere aan, zoals: make serve PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python kan hier geen eigen omgeving maken: installeer het pakket python3-venv" >&2; exit 1; }
	@echo "· Python-omgeving in .venv"
	@$(PYTHON) -m venv .venv
	@touch $@
