# Everything is set up in .venv/ from requirements.lock; plain python3 (3.11 or later) and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export OPENBLAS_NUM_THREADS = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# batches, commands, JupyterLab and pages in a browser: one half of the time that all tests take
USED := tests/batch tests/cli tests/faults tests/lab tests/pages

.DEFAULT_GOAL := help
.PHONY: help report test full faults lab lab-test fuzz bench check clean

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-9s %s\n' "$$name" "$$text"; done

report: $(READY) ## set up if needed, run the default batch on the shipped figures, say where the pages are
	@$(BIN)/chnt run

test: $(READY) ## set up if needed, run every test, in two processes
	@mkdir -p build; $(BIN)/python -m pytest tests chnt_analysis $(USED:%=--ignore=%) >build/tests.log 2>&1 & rest=$$!; \
	trap "kill $$rest" INT TERM; $(BIN)/python -m pytest $(USED); used=$$?; \
	echo "The other tests:"; wait $$rest; rest=$$?; cat build/tests.log; exit $$((used > rest ? used : rest))

faults: $(READY) ## the fault table of batch runs, each fault twenty times, and 500 random kills: some hours
	@CHNT_FAULTS=20 $(BIN)/python -m pytest tests/faults

full: check test lab-test fuzz faults ## everything that can be checked, some hours

lab: $(READY) ## open JupyterLab on your work folder, work/
	@$(BIN)/chnt lab

lab-test: $(READY) ## every notebook in both languages in a real JupyterLab (needs Chromium)
	@CHNT_LAB_ALL=1 CHNT_REQUIRE_BROWSER=1 $(BIN)/python -m pytest tests/lab

fuzz: $(READY) ## ten thousand tables in drawn layouts, each taken as it shows or stopped
	@CHNT_FUZZ=10000 $(BIN)/python -m pytest tests/readers/test_table_fuzz.py

bench: $(READY) ## speed and accuracy, as ratios
	@$(BIN)/python -m benchmarks

check: $(READY) ## lint, format, types, declared dependencies
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/deptry . --no-ansi

clean: ## remove what was built; the environment and your own figures stay
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "$(PYTHON) must be Python 3.11 or later: install it, or run make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) lacks venv: install the package python3-venv (Debian, Ubuntu: apt-get install python3-venv)" >&2; exit 2; }
	@echo "Setting up $(VENV) (once, some minutes) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --progress-bar on --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@
