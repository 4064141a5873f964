# The habits of this checkout. `make run` and `make test` need nothing but Python 3.11.
# The system's own where it can make an environment: one that was built without profiling (pyenv's) takes a third longer.
SYSTEM := $(shell { for each in /usr/bin/python3.1[1-9]; do $$each -c 'import ensurepip' && echo $$each && break; done; } 2>/dev/null)
PYTHON ?= $(or $(SYSTEM),python3)
BIN    := .venv/bin
LOCK   := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet --extra checkout

# What Python has translated it keeps, whatever the shell says: else each program that a test starts translates all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test venv check lint types layers format cover bench soak-portal soak-challans sabotage package lock clean

run:            ## a practice workshop's whole month in ./demo, then the window on it
	@$(PYTHON) installer/prepare.py run
	@$(BIN)/python installer/open_demo.py

test:           ## every test, without a screen
	@$(PYTHON) installer/prepare.py test
	@$(BIN)/python -m pytest -n 2 --dist worksteal

venv:           ## only the virtual environment, with every tool
	@$(PYTHON) installer/prepare.py test

check: lint types layers test  ## all that CI asks

lint: venv      ## style
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: venv     ## mypy --strict
	@$(BIN)/mypy

layers: venv    ## who may import whom
	@$(BIN)/lint-imports

format: venv    ## put the style right
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

cover: venv     ## the tests again, with branch coverage
	@$(BIN)/python -m pytest -n 2 --cov --cov-report=term

bench: venv     ## speed, beside peers, in the same run
	@$(BIN)/python -m tests.peers

soak-challans: venv  ## the challan portal: N random histories, and N generated requests for each operation
	@KARKHANA_CHALLAN_HISTORIES=$(or $(N),1000) KARKHANA_CHALLAN_SEED=$(or $(SEED),1) $(BIN)/python -m pytest -n 2 -q tests/sync/test_challans_hold.py
	@KARKHANA_CHALLAN_EXAMPLES=$(or $(N),1000) $(BIN)/python -m pytest -q tests/practice/test_challan_portal_schema.py

soak-portal: venv  ## N seeded histories of a shop on its worst weeks (SEED=…), every crash point × every mood
	@$(BIN)/python -m tests.torture.histories --count $(or $(N),200000) --seed $(or $(SEED),0)
	@KARKHANA_MATRIX=all $(BIN)/python -m pytest tests/torture/test_matrix.py -q -p no:cacheprovider -n 2
	@KARKHANA_KILLS=500 $(BIN)/python -m pytest tests/sync/test_killed.py -q --timeout=3600

sabotage: venv  ## the program broken on purpose, one patch after the other: does a test see it? (NAMES=…)
	@$(BIN)/python -m tests.torture.sabotaged $(NAMES)

package:        ## the one-folder program in dist/, and the smoke test inside it
	@$(PYTHON) installer/prepare.py package
	@$(BIN)/python installer/build.py

lock: venv      ## the lock files anew from pyproject.toml
	@$(LOCK) -o requirements.lock
	@$(LOCK) -c requirements.lock --extra test --extra lint --extra build -o requirements-dev.lock

clean:          ## what the other commands made, the virtual environment kept
	@rm -rf build dist demo htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
