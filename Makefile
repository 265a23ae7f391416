# Needs a JDK 25, Maven, make and sh; the build downloads everything else.
# To change a port or the data directory: ARTIST_AGENT_PORT=9090 make dev (make settings lists all settings).

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help dev stores settings test format demo docs bench clean

built := standalone/target/class-path
# Includes directories, whose modification time reveals deleted files
sources := $(shell find . -name target -prune -o -path '*/src/main' -print | xargs -I{} find {}) $(shell find . -maxdepth 2 -name pom.xml)
options := --enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders
# STORES=compose activates the profile of the same name
comma := ,
stores = $(if $(STORES),$(if $(filter-out compose,$(STORES)),$(error STORES=$(STORES) is unknown. Use STORES=compose or leave it out),$(comma)$(STORES)))
java = exec "$$(scripts/java-home)/bin/java" $(options)

help: ## Shows this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

dev: $(built) ## Starts everything on http://127.0.0.1:8080; Ctrl-C stops it
	@exec scripts/start $(options) -Dspring.profiles.active=development$(stores)

stores: $(built) ## Starts the stores as containers, for make dev STORES=compose
	@exec scripts/stores

settings: $(built) ## Lists all settings with their defaults
	@$(java) -cp "standalone/target/classes:$$(cat $(built))" io.artistagent.standalone.Standalone --settings

$(built): $(sources)
	@scripts/build process-classes -pl standalone,demo -am -Dspotless.check.skip=true
	@touch $(built)

test: ## Runs all tests on real servers and in a real browser
	@scripts/test

format: ## Formats all Java code and all templates
	@scripts/build spotless:apply
	@scripts/build test -pl web -am -Dtest=TemplateFormatTest -Dtemplates=format -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true

demo: $(built) ## Fills a running system with a year of lifelike data, through its API
	@$(java) -cp "demo/target/classes:$$(cat demo/target/class-path)" io.artistagent.demo.Demo

docs: ## Builds a site from the documents and the API in target/docs
	@scripts/docs

bench: ## Measures speed as ratios; NAME=append runs one benchmark
	@scripts/build process-classes -pl benchmarks -am -Dspotless.check.skip=true
	@$(java) $(BENCH) -cp "benchmarks/target/classes:$$(cat benchmarks/target/class-path)" io.artistagent.benchmarks.Bench $(NAME)

clean: ## Deletes the build output; keeps data/ and the cached programs
	@scripts/build clean
