package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.Who;
import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as the trail shows it: what happened, to what, by whom, and with what content.
 *
 * @param metadata null unless it is damaged, so that nobody knows by whom
 */
public record TrailEvent(
        String eventId,
        long index,
        @Nullable Instant at,
        @Nullable String type,
        @Nullable String revision,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        long sequence,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceId,
        @Nullable String client,
        @Nullable String source,
        @Nullable JsonNode metadata,
        @Nullable JsonNode payload) {

    /** Returns what happened in plain words: {@code ArtistRegistered} becomes “Artist registered”. */
    public String what() {
        return type == null ? eventId : PlainNames.of(type);
    }

    public String kind() {
        return aggregateType == null ? "" : PlainNames.of(aggregateType);
    }

    /** Returns who acted, for example “label 7c9e6679”; empty if the metadata does not say. */
    public String who() {
        return Who.of(role, actor);
    }

    /** Returns the role in plain words. */
    public @Nullable String roleName() {
        return role == null ? null : PlainNames.of(role);
    }

    /** Returns the short id of the person whose data it contains, if somebody else acted; null otherwise. */
    public @Nullable String about() {
        return subject == null || subject.equals(actor) ? null : Who.brief(subject);
    }

    /** Whether it has data of a person who was erased. */
    public boolean isOfErased() {
        return fields().stream().anyMatch(it -> it.disclosure() == PayloadField.Disclosure.ERASED);
    }

    public List<PayloadField> fields() {
        return PayloadField.of(payload);
    }
}
