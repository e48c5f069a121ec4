# Two commands do everything: `make run` and `make test`. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
READY := .venv/.ready
SOURCES := $(shell find extractor models web -name '*.py')

.PHONY: run test lint bench samples lock clean

run: $(READY)  ## read the samples and print their terms and gaps
	$(BIN)/clausetree extract samples/*/*.docx

test: $(READY)  ## every test
	$(BIN)/python -m pytest

lint: $(READY)  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy models extractor web samples

bench: $(READY)  ## CPU time of stages and readers, growth and memory, printed
	$(BIN)/python -m bench.pipeline
	$(BIN)/python -m bench.readers

samples: $(READY)  ## write the sample contracts anew (the pdf files need LibreOffice)
	$(BIN)/python -m samples.make

lock:  ## pin the dependencies anew, with hashes
	uv pip compile --universal --python-version 3.11 --extra dev --extra ocr --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --upgrade -o requirements.lock pyproject.toml

# Bytecode and compiled patterns, so that no run of the program has to make them.
$(READY): $(INSTALLED) $(SOURCES)
	$(BIN)/python -m compileall -q extractor models web
	$(BIN)/clausetree prepare
	touch $(READY)

$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { [ "$$(id -u)" = 0 ] && apt-get install -y python3-venv; } || \
	  { echo "Python's venv module is missing: install the package python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
	  --config-settings editable_mode=compat -e .
	touch $(INSTALLED)

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
