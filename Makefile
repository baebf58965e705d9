# Everything one does here. `make help` lists it.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test test-rust test-spa test-journeys test-house trials check bench pictures openapi new fmt

PORT ?= 8080
TARGET := $(or $(CARGO_TARGET_DIR),target)

help: ## What can be typed
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

run: ## Build all and serve it at http://localhost:8080 (PORT=…), with a demonstration, on SQLite in var/
	@scripts/tools.sh cc rust node
	scripts/spa.sh build
	cargo build --locked --release -p essaim
	exec $(TARGET)/release/essaim serve --demo --data var --listen localhost:$(PORT)

test: ## Everything, on SQLite and PostgreSQL, and in a browser
	@scripts/tools.sh cc rust node python curl postgres chromium
	@$(MAKE) --no-print-directory test-spa test-rust test-journeys test-house
	@echo "make test: all passed"

test-rust: ## Format, lints, tests on both databases; one of them holds the API's document true
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo test --locked --workspace

test-spa: ## The SPA: generated code, lint, types, build, budget of bytes, unit tests
	scripts/spa.sh test

test-journeys: ## The journeys in a browser, and those of the README, on both databases; those of the server's guide
	scripts/e2e.sh
	tests/readme.sh
	tests/server_guide.sh

test-house: ## What `make new` makes compiles and passes its tests
	tests/new_noun.sh

trials: ## The trials of `make test` in full: killed, damaged, restored under load, a full disk
	@scripts/tools.sh cc rust node curl postgres
	tests/trials/run.sh

check: ## Licences, sources and advisories of what we depend on
	@scripts/tools.sh cc rust node
	scripts/check.sh

bench: ## Measure, and write benches/README.md
	@scripts/tools.sh cc rust node python curl postgres wrk sqlite3
	scripts/spa.sh build
	python3 benches/run.py $(BENCH)

pictures: ## Take the pictures of docs/ anew; SHEETS=folder puts all pages side by side
	@scripts/tools.sh cc rust node curl chromium
	scripts/pictures.sh

openapi: ## Write openapi/openapi.json, and what the SPA derives from it
	@scripts/tools.sh cc rust node
	cargo build --workspace --bin essaim --example database
	$(TARGET)/debug/essaim openapi > openapi/openapi.json.new
	mv openapi/openapi.json.new openapi/openapi.json
	scripts/spa.sh generate

new: ## Lay out a record in all layers: make new NOUN=widget PLURAL=widgets [FR=outil FR_PLURAL=outils]
	@scripts/tools.sh python
	@scripts/new-noun "$(NOUN)" "$(PLURAL)" "$(FR)" "$(FR_PLURAL)"

fmt: ## Format the Rust code
	cargo fmt --all
