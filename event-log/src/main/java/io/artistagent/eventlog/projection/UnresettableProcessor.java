package io.artistagent.eventlog.projection;

import java.util.function.Function;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/**
 * The part of a streaming processor that refuses to be reset: a rebuild fills another version of a read model, and an automation never
 * repeats what it did.
 */
abstract class UnresettableProcessor extends AbstractEventProcessor implements StreamingEventProcessor {

    UnresettableProcessor(String name, EventHandlerInvoker invoker) {
        super(new Parts(name, invoker));
    }

    private static final class Parts extends Builder {

        Parts(String name, EventHandlerInvoker invoker) {
            name(name);
            eventHandlerInvoker(invoker);
            rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void resetTokens() {
        throw cannotBeReset();
    }

    @Override
    public <R> void resetTokens(@Nullable R resetContext) {
        throw cannotBeReset();
    }

    @Override
    public void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
        throw cannotBeReset();
    }

    @Override
    public <R> void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start, @Nullable R resetContext) {
        throw cannotBeReset();
    }

    @Override
    public <R> void resetTokens(TrackingToken start, @Nullable R resetContext) {
        throw cannotBeReset();
    }

    private UnsupportedOperationException cannotBeReset() {
        return new UnsupportedOperationException("The processor " + getName()
                + " cannot be reset: read models are rebuilt instead, and automations never repeat their actions.");
    }
}
