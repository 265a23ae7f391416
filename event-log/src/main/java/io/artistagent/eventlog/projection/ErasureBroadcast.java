package io.artistagent.eventlog.projection;

import io.artistagent.domain.ErasureEvent;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Delivers an erasure to every segment of a projection. Other events go only to the segment of their aggregate. A segment that is behind
 * may still write data of the person after another segment has forgotten them, so each segment handles the erasure in its own order.
 */
final class ErasureBroadcast implements EventHandlerInvoker {

    private final EventHandlerInvoker handlers;

    ErasureBroadcast(EventHandlerInvoker handlers) {
        this.handlers = handlers;
    }

    private static Segment effective(EventMessage<?> message, Segment segment) {
        return ErasureEvent.class.isAssignableFrom(message.getPayloadType()) ? Segment.ROOT_SEGMENT : segment;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return handlers.canHandle(message, effective(message, segment));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        handlers.handle(message, effective(message, segment));
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    /** The processor refuses every reset. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void segmentReleased(Segment segment) {
        handlers.segmentReleased(segment);
    }
}
