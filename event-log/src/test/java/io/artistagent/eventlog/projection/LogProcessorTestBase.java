package io.artistagent.eventlog.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Processors that read the log in PostgreSQL and set events aside. */
abstract class LogProcessorTestBase extends ProcessorTestBase {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    LogProcessor build(String process, int segments, int segmentsHere) {
        return ProcessorFixture.on(
                ProcessorFixture.access(log, log.reader(), log.codec(), log.tokens(process)),
                new ProcessorSettings("recorder", 0, BATCH, segments, segmentsHere),
                recorder.invoker(),
                meters);
    }

    @Override
    LogProcessor processor(String process, int segments, int segmentsHere) {
        return (LogProcessor) super.processor(process, segments, segmentsHere);
    }

    long deadLetters() {
        return log.sql().queryForObject("SELECT count(*) FROM log.dead_letter", Long.class);
    }
}
