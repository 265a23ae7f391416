package io.artistagent.eventlog.upcasting;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.ObjectNode;

/** Applies the upcasters to a log that the framework reads, such as one on Axon Server. Nothing is sealed there. */
public final class AxonUpcasters extends SingleEventUpcaster {

    private final Upcasting upcasting;

    public AxonUpcasters(Upcasting upcasting) {
        this.upcasting = upcasting;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return upcasting
                .from(event.getType().getName(), event.getType().getRevision())
                .isPresent();
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        SerializedType stored = event.getType();
        UpcasterChain chain =
                upcasting.from(stored.getName(), stored.getRevision()).orElseThrow();
        SerializedType current =
                new SimpleSerializedType(chain.end().type(), chain.end().revision());
        return event.upcastPayload(
                current, ObjectNode.class, json -> chain.apply(json, false).json());
    }
}
