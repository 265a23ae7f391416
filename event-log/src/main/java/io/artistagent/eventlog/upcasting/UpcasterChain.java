package io.artistagent.eventlog.upcasting;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chain of upcasters from one stored form to the current one.
 *
 * @param type the current class of the event
 */
public record UpcasterChain(List<Upcaster> steps, EventForm end, Class<?> type) {

    /** Keeps every digit of stored numbers. */
    static final ObjectReader EXACTLY = JsonMapper.shared()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** Whether a field that was stored in the clear becomes personal along the chain. */
    public boolean makesPersonal() {
        return steps.stream().anyMatch(step -> !step.becomePersonal().isEmpty());
    }

    /**
     * Converts an event to its current form.
     *
     * @param stored the stored JSON
     * @param sealed whether the personal fields are sealed
     * @throws UpcasterFailed if a step fails
     */
    public OldEvent apply(byte[] stored, boolean sealed) {
        if (EXACTLY.readTree(stored) instanceof ObjectNode object) {
            return apply(object, sealed);
        }
        throw new UpcasterFailed("the payload is not a JSON object");
    }

    OldEvent apply(ObjectNode stored, boolean sealed) {
        OldEvent event = new OldEvent(stored, sealed);
        for (Upcaster step : steps) {
            try {
                step.change(event);
                step.becomePersonal().forEach(event::becomesPersonal);
            } catch (RuntimeException fault) {
                throw new UpcasterFailed(step, fault);
            }
        }
        event.complete();
        return event;
    }
}
