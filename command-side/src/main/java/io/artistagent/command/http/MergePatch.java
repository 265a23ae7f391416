package io.artistagent.command.http;

import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.JsonRecords;
import io.artistagent.api.JsonValues;
import io.artistagent.domain.Change;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON Merge Patch (RFC 7396): an omitted field stays as it is, null clears it, and any other value replaces it. Errors are
 * collected in {@link Fields}.
 */
public final class MergePatch {

    private final JsonNode patch;
    private final String pointer;
    private final Fields fields;

    private MergePatch(JsonNode patch, String pointer, Fields fields) {
        this.patch = patch;
        this.pointer = pointer;
        this.fields = fields;
    }

    /**
     * Starts to read a patch.
     *
     * @param known the names of the allowed fields
     */
    public static MergePatch read(JsonNode patch, Fields fields, Set<String> known) {
        if (!patch.isObject()) {
            throw InvalidFields.of("", "A merge patch must be a JSON object.");
        }
        return new MergePatch(patch, "", fields).knowing(known);
    }

    private MergePatch knowing(Set<String> known) {
        patch.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.refuse(JsonRecords.pointer(pointer, name), "This field is not known."));
        return this;
    }

    /** Reads a text that cannot be cleared. */
    public <T> Change<T> text(String field, Function<String, T> type) {
        return refuseNull(field, optionalText(field, type));
    }

    /** Reads a text that null clears. */
    public <T> Change<T> optionalText(String field, Function<String, T> type) {
        return change(field, node -> type.apply(JsonValues.text(node)));
    }

    /** Reads a whole number that cannot be cleared. */
    public <T> Change<T> number(String field, Function<Long, T> type) {
        return refuseNull(field, change(field, node -> type.apply(JsonValues.wholeNumber(node))));
    }

    /** Reads a whole number that null clears. */
    public <T> Change<T> optionalNumber(String field, Function<Long, T> type) {
        return change(field, node -> type.apply(JsonValues.wholeNumber(node)));
    }

    /** Reads a boolean that cannot be cleared. */
    public Change<Boolean> flag(String field) {
        return refuseNull(field, change(field, JsonValues::flag));
    }

    /** Reads a list of texts that replaces the old list; null empties it. */
    public <T> Change<List<T>> texts(String field, Function<String, T> type) {
        return list(field, (node, within) -> {
            if (!node.isArray()) {
                fields.refuse(within, "This must be a list.");
                return List.of();
            }
            return fields.list(within, List.copyOf(node.values()), text -> type.apply(JsonValues.text(text)));
        });
    }

    /**
     * Reads a list of texts that replaces the old list; null empties it.
     *
     * @param whole checks the new list as a whole
     */
    public <T> Change<List<T>> texts(String field, Function<String, T> type, UnaryOperator<List<T>> whole) {
        Change<List<T>> change = texts(field, type);
        fields.optional(pointer + "/" + field, change.value(), whole);
        return change;
    }

    /** Reads a list of objects that replaces the old list; null empties it. */
    public <R extends Record, T> Change<List<T>> records(
            String field, Class<R> shape, Function<@Nullable List<@Nullable R>, List<T>> type) {
        return list(field, (node, within) -> type.apply(JsonRecords.list(node, within, shape, fields)));
    }

    private <T> Change<List<T>> list(String field, BiFunction<JsonNode, String, List<T>> read) {
        JsonNode node = patch.get(field);
        if (node == null) {
            return Change.keep();
        }
        return Change.to(node.isNull() ? List.of() : read.apply(node, pointer + "/" + field));
    }

    /** Reads a nested object as a patch; null clears all of its fields. */
    public MergePatch object(String field, Set<String> known) {
        JsonNode node = patch.get(field);
        ObjectNode within = JsonNodeFactory.instance.objectNode();
        if (node != null && node.isNull()) {
            known.forEach(within::putNull);
        } else if (node != null && !node.isObject()) {
            fields.refuse(pointer + "/" + field, "This must be an object.");
        } else if (node != null) {
            return new MergePatch(node, pointer + "/" + field, fields).knowing(known);
        }
        return new MergePatch(within, pointer + "/" + field, fields);
    }

    private <T> Change<T> change(String field, Function<JsonNode, T> type) {
        JsonNode node = patch.get(field);
        if (node == null) {
            return Change.keep();
        }
        return node.isNull() ? Change.to(null) : Change.to(fields.optional(pointer + "/" + field, node, type));
    }

    private <T> Change<T> refuseNull(String field, Change<T> change) {
        JsonNode node = patch.get(field);
        if (node != null && node.isNull()) {
            fields.refuse(pointer + "/" + field, "This field cannot be cleared.");
        }
        return change;
    }
}
