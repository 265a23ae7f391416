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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a JSON Merge Patch (RFC 7396): a field that is left out stays, null clears it, anything else takes its place. Gathers in
 * {@link Fields} what is wrong.
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
     * Begins to read a patch.
     *
     * @param known the fields that a patch may name
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

    /** A text that must be there. */
    public <T> Change<T> text(String field, Function<String, T> type) {
        return refuseNull(field, optionalText(field, type));
    }

    /** A text that may be absent. */
    public <T> Change<T> optionalText(String field, Function<String, T> type) {
        return change(field, node -> type.apply(JsonValues.text(node)));
    }

    /** A whole number that must be there. */
    public <T> Change<T> number(String field, Function<Long, T> type) {
        return refuseNull(field, change(field, node -> type.apply(JsonValues.wholeNumber(node))));
    }

    /** True or false. */
    public Change<Boolean> flag(String field) {
        return refuseNull(field, change(field, JsonValues::flag));
    }

    /** A list of texts, replaced as a whole; null empties it. */
    public <T> Change<List<T>> texts(String field, Function<String, T> type) {
        return list(field, (node, within) -> {
            if (!node.isArray()) {
                fields.refuse(within, "This must be a list.");
                return List.of();
            }
            return fields.list(within, List.copyOf(node.values()), text -> type.apply(JsonValues.text(text)));
        });
    }

    /** A list of objects, replaced as a whole; null empties it. */
    public <R extends Record, T> Change<List<T>> records(
            String field, Class<R> shape, Function<@Nullable List<@Nullable R>, List<T>> type) {
        return list(field, (node, within) -> type.apply(JsonRecords.list(node, within, shape, fields)));
    }

    private <T> Change<List<T>> list(String field, BiFunction<JsonNode, String, List<T>> read) {
        var node = patch.get(field);
        if (node == null) {
            return Change.keep();
        }
        return Change.to(node.isNull() ? List.of() : read.apply(node, pointer + "/" + field));
    }

    /** An object within: a patch of its own, which clears all of its fields where it is null. */
    public MergePatch object(String field, Set<String> known) {
        var node = patch.get(field);
        var within = JsonNodeFactory.instance.objectNode();
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
        var node = patch.get(field);
        if (node == null) {
            return Change.keep();
        }
        return node.isNull() ? Change.to(null) : Change.to(fields.optional(pointer + "/" + field, node, type));
    }

    private <T> Change<T> refuseNull(String field, Change<T> change) {
        var node = patch.get(field);
        if (node != null && node.isNull()) {
            fields.refuse(pointer + "/" + field, "This field cannot be cleared.");
        }
        return change;
    }
}
