# The commands of this repository. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory --no-builtin-rules

PYTHON ?= $(or $(shell command -v python3.11),$(shell command -v python3),python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help demo test check crawl lock clean bench-extraction

help:
	@echo "make demo    crawl an invented newspaper on this machine and show what comes of it"
	@echo "make test    check the code and run every test"
	@echo "make crawl   crawl every source into data/news.db"
	@echo "make check   format, lint, types and layers, without the tests"
	@echo "make bench-extraction CORPORA=folder   measure extraction against the field's extractors"
	@echo "make lock    renew requirements.lock from pyproject.toml"
	@echo "make clean   remove the virtual environment and caches; the archive stays"
	@echo "PYTHON=/path/to/python chooses the Python (3.11 or newer)."

demo: $(STAMP)
	@$(BIN)/newsarchive demo

test: check
	@$(BIN)/pytest

crawl: $(STAMP)
	@$(BIN)/scrapy crawlall

check: $(STAMP)
	@$(BIN)/ruff format --check --quiet --output-format concise . || { echo "Not formatted: run $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@report=$$($(BIN)/lint-imports --no-cache) || { echo "$$report"; exit 1; }
	@echo "Format, lint, types and layers are fine."

# The peers live in an environment of their own: the tests must not depend on them.
BENCH := build/bench
OPTIONS ?=

bench-extraction: $(BENCH)/.installed
	@test -n "$(CORPORA)" || { echo "Which pages? make bench-extraction CORPORA=folder" \
		"(OPTIONS='--limit 50' and the like; $(BENCH)/bin/python benchmarks/extraction.py --help)"; exit 2; }
	@$(BENCH)/bin/python benchmarks/extraction.py "$(CORPORA)" $(OPTIONS)

lock:
	@echo "Resolving the newest versions that pyproject.toml allows ..."
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/python -m pip install --quiet pip-tools
	@build/lock/bin/pip-compile pyproject.toml --extra dev --all-build-deps --upgrade --quiet \
		--generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-find-links --output-file requirements.lock
	@! grep -n / requirements.lock || { echo "requirements.lock names a place."; exit 1; }

clean:
	@rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# Made anew where it is missing, broken or older than the lock.
$(STAMP): requirements.lock pyproject.toml
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "There is no $(PYTHON) here. On Debian: apt install python3.11 python3.11-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V 2>&1)." \
		"Choose another: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { rm -rf $(VENV); \
		$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); \
		echo "Python cannot make a virtual environment. On Debian: apt install python3.11-venv"; \
		exit 1; }; }
	@total=$$(grep -c '==' requirements.lock); \
		echo "Installing $$total packages into $(VENV), once; this takes a minute or two ..."; \
		PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --require-hashes \
			--only-binary :all: --progress-bar off -r requirements.lock 2>$(VENV)/install.err \
		| { count=0; while read -r line; do case $$line in Collecting*) count=$$((count + 1)); \
			if [ $$((count % 20)) = 0 ]; then echo "  $$count of $$total"; fi;; \
			Installing*) echo "  unpacking";; esac; done; } || { \
		grep -v '^WARNING: Retrying' $(VENV)/install.err | tail -n 5; \
		grep -q '^WARNING: Retrying' $(VENV)/install.err && \
		echo "The network or the package index is out of reach. Check it and run make again."; \
		exit 1; }
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-deps \
		--no-build-isolation -e . 2>$(VENV)/install.err || { cat $(VENV)/install.err; exit 1; }
	@touch $(STAMP)

$(BENCH)/.installed: requirements.lock pyproject.toml
	@echo "Installing the peers into $(BENCH), once; this takes a few minutes ..."
	@$(PYTHON) -m venv $(BENCH)
	@{ $(BENCH)/bin/python -m pip install --quiet --require-hashes --only-binary :all: \
			-r requirements.lock && \
		$(BENCH)/bin/python -m pip install --quiet --no-build-isolation -e '.[bench]'; } \
		2>$(BENCH)/install.err || { cat $(BENCH)/install.err; exit 1; }
	@touch $@
