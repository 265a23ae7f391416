package io.artistagent.eventlog.upcasting;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All the steps from one stored form to the form of today.
 *
 * @param type the class that the event has today
 */
public record Way(List<Upcaster> steps, EventForm end, Class<?> type) {

    /** Numbers keep every digit that they were stored with. */
    static final ObjectReader EXACTLY = JsonMapper.shared()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** Whether a field that was stored in the clear becomes personal on the way. */
    public boolean makesPersonal() {
        return steps.stream().anyMatch(step -> !step.becomePersonal().isEmpty());
    }

    /**
     * Leads an event to today.
     *
     * @param stored its JSON
     * @param sealed whether its personal fields are
     * @throws UpcasterFailed where a step cannot be taken
     */
    public OldEvent lead(byte[] stored, boolean sealed) {
        if (EXACTLY.readTree(stored) instanceof ObjectNode object) {
            return lead(object, sealed);
        }
        throw new UpcasterFailed("what is stored is no event");
    }

    OldEvent lead(ObjectNode stored, boolean sealed) {
        var event = new OldEvent(stored, sealed);
        for (var step : steps) {
            try {
                step.change(event);
                step.becomePersonal().forEach(event::becomesPersonal);
            } catch (RuntimeException fault) {
                throw new UpcasterFailed(step, fault);
            }
        }
        event.arrive();
        return event;
    }
}
