# Thin names for what scripts/ and xtask do.

.DEFAULT_GOAL := help
.PHONY: help run dev test explore crash-test lint fmt pictures gallery transcripts setup build bench clean-data

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: ## set up, build, serve the demo on http://127.0.0.1:3000 (ARGS="--listen …" adds arguments)
	@scripts/setup run
	@cargo xtask run $(ARGS)

dev: ## the same, rebuilt and restarted on every change
	@scripts/setup run
	@cargo xtask dev $(ARGS)

test: ## set up and run every check (STEPS="journeys weights" runs only those)
	@scripts/setup test
	@cargo xtask test $(STEPS)

explore: ## property tests of the domain on other values at each run (PROPTEST_CASES=100000)
	@scripts/setup run
	@PROPTEST_CASES=$${PROPTEST_CASES:-20000} cargo test -p domain --lib

crash-test: ## kill -9 at any moment, a quarter of an hour for each form (HOTICH_CRASH_SECONDS=60, HOTICH_CRASH_SEED=7)
	@scripts/setup test
	@HOTICH_CRASH_SECONDS=$${HOTICH_CRASH_SECONDS:-900} cargo xtask test build crash

lint: ## formatting and clippy, native and wasm
	@scripts/setup run
	@cargo xtask lint

fmt: ## format every crate
	@cargo fmt --all

pictures: ## take the pictures of the README and the tour again (after a build; see end2end/pictures.mjs)
	@node end2end/pictures.mjs

gallery: ## photograph every component at 320, 768 and 1280 px, light and dark, into target/gallery (after a build)
	@node end2end/gallery.mjs

transcripts: ## write docs/transcripts again: what a screen reader says on each journey (after a build)
	@node end2end/transcripts.mjs

build: ## the optimised server in target/release and the site in target/site
	@scripts/setup run
	@cargo xtask build --release

bench: ## how fast it is, on both databases: docs/benchmarks.md (ARGS="--quick", ARGS="--only a,c --database sqlite")
	@scripts/setup bench
	@cargo xtask bench $(ARGS)

setup: ## only install what is missing
	@scripts/setup test

clean-data: ## forget the demo's data
	@rm -rf data
