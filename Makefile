# `make help` lists the verbs. Everything they need is set up on the way, from the lock files, once.
ENGINE ?= mkdocs
SITE_DIR ?= site

# Python 3.11 or newer under any of its usual names; PYTHON=... picks another.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
ifndef PYTHON
PYTHON := $(shell for name in python3 python3.15 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c '$(NEW_ENOUGH)' 2>/dev/null && { echo $$name; break; }; done)
endif
SETUP = $(if $(PYTHON),$(PYTHON) macros/setup/environment.py,\
	echo 'This course needs Python 3.11 or newer and found none: install it, or name one with PYTHON=...' >&2; exit 1;)
COURSE = .venv/bin/course
RUN = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help serve build offline package handouts test check bench schema standards clean

help: ## List the verbs
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

serve: ## Set up, build and serve with live reload; prints the address
	@$(SETUP)
	@$(COURSE) serve

build: ## Check, then build the site into site/ (ENGINE=zensical for the other generator)
	@$(SETUP) $(filter zensical,$(ENGINE))
	@$(COURSE) build --strict --engine $(ENGINE) --site-dir $(SITE_DIR)

offline: ## Build the course as a zip that runs by double-click, into dist/offline/
	@$(SETUP) $(filter zensical,$(ENGINE))
	@$(COURSE) offline --engine $(ENGINE)

package: ## Build packages for learning systems, into dist/packages/ (SITE_URL=... for thin ones, PART=short for a part)
	@$(SETUP)
	@$(COURSE) package --part $(or $(PART),whole)

handouts: ## Build the site, then print its handouts as PDF into dist/handouts/
	@$(SETUP) test
	@$(COURSE) build --strict --site-dir $(SITE_DIR)
	@$(RUN)/python -m tests.browser
	@$(COURSE) handouts --site-dir $(SITE_DIR)

check: ## Check the quizzes and pages, then lint and type-check the code
	@$(SETUP) test
	@$(COURSE) check
	@$(COURSE) schema --check
	@$(COURSE) lint

test: check ## Set up, then run every check and every test
	@$(SETUP) test zensical
	@$(RUN)/python -m tests.browser
	@$(RUN)/python -m tests.sites
	@$(RUN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

bench: ## Measure builds, weights and speed beside their rivals; writes dist/bench.md
	@$(SETUP) test bench
	@$(RUN)/python -m tests.browser
	@$(RUN)/python -m tests.bench

schema: ## Write quizzes/quiz.schema.json, for editors
	@$(SETUP)
	@$(COURSE) schema

standards: ## Fetch the schemas of cmi5, cartridges and QTI into .schemas/, where the tests use them
	@$(SETUP) test
	@$(RUN)/python -m tests.lms.published

clean: ## Remove everything that the other verbs made
	rm -rf .venv .venv-zensical .venv-peers .venv-lms node_modules tests/bench/node_modules tests/lms/node_modules site site-zensical dist .built .cache .schemas \
		overrides/theme/assets/course .pytest_cache .mypy_cache .ruff_cache .hypothesis
