.DEFAULT_GOAL := help
.PHONY: help demo test golden build release format lint words words-left sanitize dist bench fuzz fuzz-coverage conformance docs docc records install-packages clean

SWIFT ?= swift
MERIT := .build/release/merit
SOURCES := Sources Tests Benchmarks scripts Package.swift

help: ## Show the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | \
		awk -F ':.*## ' '{ printf "  %-18s %s\n", $$1, $$2 }'

demo: release ## Evaluate the 2026 notice on its example records, and explain one applicant
	$(MERIT) evaluate Policies/liaoning-qc/2026
	$(MERIT) explain Policies/liaoning-qc/2026 QC-0012

test: install-packages ## Build, check documentation comments, run all tests
	$(SWIFT) build --build-tests
	SWIFT=$(SWIFT) sh scripts/undocumented
	$(SWIFT) test --skip-build

golden: install-packages ## Rewrite the golden files with what the program says now; read the diff
	$(SWIFT) build --build-tests
	UPDATE_GOLDENS=1 $(SWIFT) test --skip-build

build: install-packages ## Build for debugging
	$(SWIFT) build

release: install-packages ## Build for use
	$(SWIFT) build -c release --product merit

format: ## Format the sources
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

sanitize: install-packages ## Run the tests with the address and the thread sanitizer
	SWIFT=$(SWIFT) sh scripts/sanitize address
	SWIFT=$(SWIFT) sh scripts/sanitize thread

dist: install-packages ## Make and try dist/merit-VERSION-linux-ARCH.tar.gz
	SWIFT=$(SWIFT) sh scripts/dist

words: install-packages ## List the words that grammar/words.txt refuses and where they are left
	LIST_WORDS=1 $(SWIFT) test --filter WordTests | grep -E ': .* → |left, at most'

words-left: install-packages ## Rewrite grammar/words-left.txt after words were replaced; it only shrinks
	UPDATE_WORDS=1 $(SWIFT) test --filter WordTests

bench: install-packages ## Measure speed and memory, as ratios to a hand-written loop
	sh Benchmarks/run

conformance: install-packages ## Run the public suites below ../shared, write docs/conformance.md
	$(SWIFT) run -c release conformance report $(or $(MERIT_CONFORMANCE),../shared)

fuzz: install-packages ## Put random expressions through FEEL for ten minutes (SECONDS=600)
	$(SWIFT) build -c release --product fuzz-feel
	.build/release/fuzz-feel --seconds $(or $(SECONDS),600) Tests

fuzz-coverage: install-packages ## The same, with inputs chosen by libFuzzer
	$(SWIFT) build -c release --product fuzz-feel --scratch-path .build/coverage \
		-Xswiftc -sanitize=fuzzer -Xswiftc -DLIBFUZZER -Xswiftc -use-ld=lld
	mkdir -p .build/coverage/corpus
	.build/coverage/release/fuzz-feel -max_len=512 -max_total_time=$(or $(SECONDS),600) \
		.build/coverage/corpus

docs: build ## Write the pages that are made from the tables of the program
	$(SWIFT) run merit-dev docs docs

docc: install-packages ## Build the documentation of the libraries into .build/docc
	SWIFT=$(SWIFT) sh scripts/docc

records: ## Write the example records anew (the same bytes each time)
	$(SWIFT) run -c release sample-records Policies/liaoning-qc

install-packages:
	@sh scripts/install-packages

clean: ## Remove what was built
	$(SWIFT) package clean
