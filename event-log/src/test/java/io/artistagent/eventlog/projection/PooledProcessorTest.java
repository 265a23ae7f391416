package io.artistagent.eventlog.projection;

import java.util.concurrent.Executors;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** The contract for the framework's own processor, on the log in PostgreSQL. */
class PooledProcessorTest extends ProcessorContract {

    @Override
    StreamingEventProcessor build(String process, int segments, int segmentsHere) {
        return PooledStreamingEventProcessor.builder()
                .name("recorder")
                .eventHandlerInvoker(recorder.invoker())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build())
                .tokenStore(log.tokens(process))
                .transactionManager(log.axonTransactions())
                .coordinatorExecutor(Executors.newScheduledThreadPool(1))
                .workerExecutor(Executors.newScheduledThreadPool(2))
                .initialSegmentCount(segments)
                .maxClaimedSegments(segmentsHere)
                .tokenClaimInterval(500)
                .batchSize(BATCH)
                .initialToken(source -> source.createTailToken())
                .build();
    }
}
