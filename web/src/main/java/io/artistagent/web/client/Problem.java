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
 * @param members extension members, for the feature that sent the request
 */
public record Problem(
        Kind kind,
        @Nullable String type,
        @Nullable String detail,
        List<BadField> errors,
        Map<String, JsonNode> members) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Creates a problem without extension members. */
    public Problem(Kind kind, @Nullable String type, @Nullable String detail, List<BadField> errors) {
        this(kind, type, detail, errors, Map.of());
    }

    /** Returns the text of an extension member, or null. */
    public @Nullable String text(String member) {
        JsonNode value = members.get(member);
        return value == null ? null : value.stringValue(null);
    }

    /** Returns the entries of an extension member that is a list; empty if there is none. */
    public <T> List<T> list(String member, Class<T> type) {
        JsonNode values = members.get(member);
        return values == null || !values.isArray()
                ? List.of()
                : values.valueStream()
                        .map(value -> JSON.treeToValue(value, type))
                        .toList();
    }

    /** Classifies problems by what a page can do about them. */
    public enum Kind {
        /** Fields are invalid: show each error at its field. */
        FIELDS,
        /** The resource does not exist, or the person may not know that it does. */
        MISSING,
        /** The person lacks the permission. */
        FORBIDDEN,
        /** A domain rule is broken: show its sentence. */
        RULE,
        /** The resource changed in the meantime: show the latest version. */
        STALE,
        /** The file or text is too large. */
        TOO_LARGE,
        /** The file type is not supported. */
        UNSUPPORTED,
        /** The same form was sent before with different content. */
        REPEATED,
        /** Too many requests: try again later. */
        BUSY,
        /** Part of the system is unavailable: try again. */
        UNAVAILABLE,
        /** The API failed, does not know the request, or sent an unreadable response: an error of ours that a retry does not fix. */
        FAILED
    }

    /** An invalid field, identified by a JSON pointer into the request body. */
    public record BadField(String pointer, String detail) {
        public BadField {
            pointer = pointer == null ? "" : pointer;
            detail = detail == null ? "" : detail;
        }
    }

    static final Problem UNAVAILABLE = new Problem(Kind.UNAVAILABLE, null, null, List.of());
    static final Problem FAILED = new Problem(Kind.FAILED, null, null, List.of());
    static final Problem FORBIDDEN = new Problem(Kind.FORBIDDEN, null, null, List.of());

    /** Whether the cause is the API and not the request: it is unavailable or busy, or it failed. */
    public boolean isOfTheApi() {
        return kind == Kind.UNAVAILABLE || kind == Kind.BUSY || kind == Kind.FAILED;
    }

    /** Whether the person was erased. */
    boolean isErasure() {
        return type != null && type.endsWith("/erased");
    }

    /** Whether the person's last change is stored but not visible yet. */
    public boolean isLate() {
        return type != null && type.endsWith("/not-consistent-yet");
    }

    static Problem of(int status, @Nullable Body body) {
        Body document = body == null ? new Body(null, null, null, null) : body;
        return new Problem(
                kind(status, String.valueOf(document.type())),
                document.type(),
                document.detail(),
                document.errors() == null ? List.of() : document.errors(),
                document.members() == null ? Map.of() : document.members());
    }

    /** Whether the problem is that the rule of this name is broken. */
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
            // Also the status for a file without a single readable row
            case 422 -> type.endsWith("/idempotency-key-reused") ? Kind.REPEATED : Kind.FIELDS;
            case 429 -> Kind.BUSY;
            case 408, 502, 503, 504 -> Kind.UNAVAILABLE;
            default -> Kind.FAILED;
        };
    }

    /** The problem document as received. */
    record Body(
            @Nullable String type,
            @Nullable String detail,
            @Nullable List<BadField> errors,
            @JsonAnySetter @Nullable Map<String, JsonNode> members) {}
}
