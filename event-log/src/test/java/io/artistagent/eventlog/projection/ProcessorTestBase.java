package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.history.TalliedIsCounted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Processors of a projection that records the events of ten aggregates. */
abstract class ProcessorTestBase {

    static final int BATCH = 20;
    static final Duration PATIENCE = Duration.ofSeconds(30);

    TestLog log;
    Recorder recorder;
    private final List<StreamingEventProcessor> processors = new ArrayList<>();
    final List<String> aggregates = IntStream.range(0, 10)
            .mapToObj(number -> UUID.randomUUID().toString())
            .toList();
    long appended;

    /** A processor of the projection "recorder" in one of several processes. */
    abstract StreamingEventProcessor build(String process, int segments, int segmentsHere);

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh(new TalliedIsCounted());
        recorder = new Recorder(log, "recorded");
    }

    @AfterEach
    void close() throws Exception {
        processors.forEach(StreamingEventProcessor::shutDown);
        log.close();
    }

    StreamingEventProcessor processor(String process, int segments, int segmentsHere) {
        StreamingEventProcessor processor = build(process, segments, segmentsHere);
        processors.add(processor);
        processor.start();
        return processor;
    }

    /** Appends this number of events to each of ten aggregates. */
    void append(int events) {
        long first = appended;
        aggregates.forEach(aggregate -> log.engine()
                .appendEvents(LongStream.range(first, first + events)
                        .<DomainEventMessage<?>>mapToObj(
                                number -> event(aggregate, number, new Counted(aggregate, number)))
                        .toList()));
        appended += events;
    }

    String aggregate(int number) {
        return aggregates.get(number);
    }

    /** Asserts that every event of every aggregate was handled once and in order. */
    void assertComplete() {
        Awaitility.await().atMost(PATIENCE).until(() -> recorder.count() >= appended * aggregates.size());
        aggregates.forEach(aggregate -> assertThat(recorder.numbersOf(aggregate))
                .containsExactlyElementsOf(LongStream.range(0, appended).boxed().toList()));
    }
}
