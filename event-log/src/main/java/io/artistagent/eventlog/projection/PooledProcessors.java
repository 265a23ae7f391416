package io.artistagent.eventlog.projection;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Builds the framework's own processors, for a log on Axon Server. */
public final class PooledProcessors implements Processors {

    private static final long STORE_POSITION_AFTER_MILLIS = 1_000;
    private static final long IDLE_MILLIS = 1_000;

    @Override
    public StreamingEventProcessor build(ProcessorSettings settings, EventHandlerInvoker handlers, Configuration axon) {
        return PooledStreamingEventProcessor.builder()
                .name(settings.name())
                .eventHandlerInvoker(handlers)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(axon.eventStore())
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .coordinatorExecutor(threads(settings))
                .workerExecutor(threads(settings))
                .initialSegmentCount(settings.segments())
                .maxClaimedSegments(Math.min(settings.segmentsHere(), Short.MAX_VALUE))
                .batchSize(settings.batchSize())
                .initialToken(StreamableMessageSource::createTailToken)
                .claimExtensionThreshold(STORE_POSITION_AFTER_MILLIS)
                // A batch that takes longer than the claim timeout must not lose its claim to another node
                .enableCoordinatorClaimExtension()
                .build();
    }

    /** The framework does not shut these down, so an idle thread ends by itself. A retired version of a read model leaves no thread behind. */
    private static ScheduledExecutorService threads(ProcessorSettings settings) {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform()
                        .daemon()
                        .name("projection-" + settings.name())
                        .factory());
        threads.setKeepAliveTime(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
