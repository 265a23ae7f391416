package io.artistagent.web.client;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem of the API (RFC 9457), reduced to what a page can do about it.
 *
 * @param members what the problem says beyond the standard, which the room that asked understands
 */
public record Problem(
        Kind kind,
        @Nullable String type,
        @Nullable String detail,
        List<BadField> errors,
        Map<String, JsonNode> members) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A problem that says nothing beyond the standard. */
    public Problem(Kind kind, @Nullable String type, @Nullable String detail, List<BadField> errors) {
        this(kind, type, detail, errors, Map.of());
    }

    /** The text of a member. */
    public @Nullable String text(String member) {
        JsonNode value = members.get(member);
        return value == null ? null : value.stringValue(null);
    }

    /** The entries of a member that is a list. */
    public <T> List<T> list(String member, Class<T> type) {
        JsonNode values = members.get(member);
        return values == null || !values.isArray()
                ? List.of()
                : values.valueStream()
                        .map(value -> JSON.treeToValue(value, type))
                        .toList();
    }

    /** What a page can do about a problem. */
    public enum Kind {
        /** Fields are wrong: show each at its place. */
        FIELDS,
        /** There is nothing, or nothing this person may know of. */
        MISSING,
        /** This person may not do that. */
        FORBIDDEN,
        /** A rule of the house stands against it: say the sentence. */
        RULE,
        /** Somebody was faster: show the newest. */
        STALE,
        /** The file or text is too large. */
        TOO_LARGE,
        /** The file is of no kind that is understood. */
        UNSUPPORTED,
        /** The form was sent before with other content. */
        REPEATED,
        /** Too many requests: wait a little. */
        BUSY,
        /** A part of the system is away: try again. */
        AWAY
    }

    /** One bad field, named by a JSON pointer into the body that was sent. */
    public record BadField(String pointer, String detail) {
        public BadField {
            pointer = pointer == null ? "" : pointer;
            detail = detail == null ? "" : detail;
        }
    }

    static final Problem AWAY = new Problem(Kind.AWAY, null, null, List.of());
    static final Problem FORBIDDEN = new Problem(Kind.FORBIDDEN, null, null, List.of());

    /** Whether the person's last change is stored and only not to be seen yet. */
    public boolean isLate() {
        return type != null && type.endsWith("/not-consistent-yet");
    }

    static Problem of(int status, @Nullable Body body) {
        Body told = body == null ? new Body(null, null, null, null) : body;
        return new Problem(
                kind(status, String.valueOf(told.type())),
                told.type(),
                told.detail(),
                told.errors() == null ? List.of() : told.errors(),
                told.members() == null ? Map.of() : told.members());
    }

    /** Whether a rule of this name stands against it. */
    public boolean breaks(String rule) {
        return kind == Kind.RULE && type != null && type.endsWith("/" + rule);
    }

    private static Kind kind(int status, String type) {
        return switch (status) {
            case 400 -> Kind.FIELDS;
            case 404, 410 -> Kind.MISSING;
            case 403 -> Kind.FORBIDDEN;
            case 409 -> Kind.RULE;
            case 412, 428 -> Kind.STALE;
            case 413 -> Kind.TOO_LARGE;
            case 415 -> Kind.UNSUPPORTED;
            // A file of which nothing can be read is answered so, too
            case 422 -> type.endsWith("/idempotency-key-reused") ? Kind.REPEATED : Kind.FIELDS;
            case 429 -> Kind.BUSY;
            default -> Kind.AWAY;
        };
    }

    /** The problem document as it travels. */
    record Body(
            @Nullable String type,
            @Nullable String detail,
            @Nullable List<BadField> errors,
            @JsonAnySetter @Nullable Map<String, JsonNode> members) {}
}
