# One task file: the same words mean the same here and on the CI machine. `make help` lists them.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup demo run lint type imports test again e2e screenshots bench bench-detect model eval evasion crash docs

# Where this is set, every start of a node would compile thousands of modules again.
unexport PYTHONDONTWRITEBYTECODE

# uv as a module of the Python at hand, or the private copy that `setup` makes where pip may not install.
UV = $(shell python3 -m uv --version >/dev/null 2>&1 && echo "python3 -m uv" || echo .work/uv/bin/uv)
RUN = $(UV) run --locked

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r word text; do printf '  make %-12s %s\n' "$$word" "$$text"; done

setup: ## install what the other words need: uv, Python packages, programs for the tests
	@.ci/setup

demo: setup ## the main job on this machine in one go; KEEP=1 leaves it running
	@$(RUN) sluis demo $(if $(KEEP),--keep)

run: setup ## the node for real traffic; CONFIG=sluis.toml
	@$(RUN) sluis run $(if $(CONFIG),--config $(CONFIG))

lint: ## style of source and tests
	$(RUN) ruff check .
	$(RUN) ruff format --check .

type: ## types, strict, of source and tests
	$(RUN) mypy
	$(RUN) mypy tests benchmarks docs

imports: ## who may import whom
	$(RUN) lint-imports

test: setup lint type imports ## everything: style, types, imports, all tests
	$(RUN) pytest $(PYTEST)

again: ## the tests that failed last time, alone and in order
	$(RUN) pytest --last-failed --last-failed-no-failures=none -p no:randomly $(PYTEST)

e2e: setup ## only the tests with the real proxy, real clients and a real browser
	$(RUN) pytest tests/e2e $(PYTEST)

screenshots: setup ## docs/images: what staff see in a browser, what the demo shows in a terminal
	SLUIS_SCREENSHOTS=$(CURDIR)/docs/images $(RUN) pytest tests/e2e/test_chat_page.py
	$(RUN) python docs/demo_picture.py

bench: setup ## speed and memory beside bare mitmproxy; writes docs/benchmarks.md
	$(RUN) python -m benchmarks

bench-detect: setup ## detection beside Presidio, deduce and euredact; MODEL=spaCy pipeline for Presidio, PAGE=1 to write it down
	$(RUN) python -m benchmarks.peers --uv "$(UV)" $(if $(MODEL),--model $(MODEL)) $(if $(DATA),--data $(DATA)) $(if $(PAGE),--page)

model: setup ## train the name model again; CORPUS=folder, see detectors/sluis_detectors/models/README.md
	$(RUN) python -m sluis_detectors.names.train --corpus $(or $(CORPUS),corpus)

eval: setup ## detection beside its goals; DATA=folder for further sets, BASELINE=1 to keep the figures
	$(RUN) python -m benchmarks.evaluate $(if $(DATA),--data $(DATA)) $(if $(BASELINE),--baseline,--check)

evasion: setup ## how many disguised values are caught, of more than 2,000 attacks
	$(RUN) python -m benchmarks.evasion

crash: setup ## 200 x kill -9 under load, of the whole proxy and of the store alone: nothing acknowledged is lost
	$(RUN) python benchmarks/crash.py --kills 200
	$(RUN) python -m benchmarks.crash_store --times 200

docs: setup ## write docs/reference.md again from the code
	@$(RUN) python docs/generate.py
