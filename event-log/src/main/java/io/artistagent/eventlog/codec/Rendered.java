package io.artistagent.eventlog.codec;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An event as a person may see it.
 *
 * @param type the simple name of its class, as it was stored
 * @param revision the revision in which it was stored; empty if it had none
 * @param subject the person whose data the event contains, or whom it is about
 * @param payload the event in its current form. A personal field is its value, {@code {"personal": "withheld"}} or
 *     {@code {"personal": "erased"}}; an event that cannot be read is {@code {"unreadable": REASON}}
 * @param shownFields the names of the personal fields whose values {@code payload} shows, such as {@code contact}
 */
public record Rendered(
        String type, String revision, Optional<UUID> subject, JsonNode payload, List<String> shownFields) {

    public Rendered {
        shownFields = List.copyOf(shownFields);
    }
}
