package io.artistagent.eventlog.upcasting;

import io.artistagent.eventlog.privacy.FieldMigration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An event on its way from its stored form to the current one. Personal data stays sealed on the way: a field that moves is recognised at
 * its new place and opens as if it were still where it was sealed.
 */
public final class OldEvent implements FieldMigration {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode json;
    private final boolean sealed;
    private final Map<JsonNode, Text> texts = new IdentityHashMap<>();
    private Map<String, Text> completed = Map.of();

    /**
     * A text in a sealed event, which may be a sealed field.
     *
     * @param place where it was stored, or null if it never was sealed
     * @param changes the changes to its content
     */
    private record Text(@Nullable String place, List<UnaryOperator<JsonNode>> changes) {}

    /** @param sealed whether the personal fields are sealed; otherwise they are in the clear */
    OldEvent(ObjectNode json, boolean sealed) {
        this.json = json;
        this.sealed = sealed;
        if (sealed) {
            eachText(JsonPointer.empty(), json, (place, text) -> texts.put(text, new Text(place, new ArrayList<>())));
        }
    }

    /** The fields, which a step may add, remove and move. A sealed field is an opaque text. */
    public ObjectNode json() {
        return json;
    }

    /** Renames a field, if it is there. */
    public OldEvent rename(String field, String name) {
        JsonNode value = json.remove(field);
        return value == null ? this : put(name, value);
    }

    /** Copies the content of a field to another field, which can then be changed separately. */
    public OldEvent copy(String field, String name) {
        JsonNode value = json.get(field);
        if (value == null) {
            return this;
        }
        Text text = texts.get(value);
        if (text == null) {
            return put(name, value.deepCopy());
        }
        StringNode copy = new StringNode(value.asString());
        texts.put(copy, new Text(text.place(), new ArrayList<>(text.changes())));
        return put(name, copy);
    }

    /**
     * Changes the content of a field that was personal before this step. If the field is sealed, the change is applied when it is opened;
     * an erased field stays as it is.
     *
     * @param change returns the new content for the old one
     */
    public OldEvent changePersonal(String field, UnaryOperator<JsonNode> change) {
        switch (json.path(field)) {
            case JsonNode none when none.isMissingNode() || none.isNull() -> {}
            case JsonNode clear when !sealed -> json.set(field, change.apply(clear));
            case StringNode text ->
                Objects.requireNonNull(texts.get(text)).changes().add(change);
            case ObjectNode erased -> {}
            default -> throw new IllegalStateException("The field " + field + " is not personal.");
        }
        return this;
    }

    private OldEvent put(String name, JsonNode value) {
        if (json.has(name)) {
            throw new IllegalStateException("There is already a field " + name + ".");
        }
        json.set(name, value);
        return this;
    }

    /** Makes a field personal. It was stored in the clear, so there is nothing to open, but it is erased with the person's key. */
    void becomesPersonal(String field) {
        JsonNode value = json.get(field);
        if (sealed && value != null && !value.isNull()) {
            StringNode clear = new StringNode(value.toString());
            texts.put(clear, new Text(null, new ArrayList<>()));
            json.set(field, clear);
        }
    }

    /** Records the place of each text, now that the event has its current form. */
    void complete() {
        if (sealed) {
            completed = new HashMap<>();
            eachText(JsonPointer.empty(), json, (place, node) -> {
                Text text = texts.get(node);
                if (text != null) {
                    completed.put(place, text);
                }
            });
        }
    }

    @Override
    public @Nullable String sealedAt(String field) {
        Text text = completed.get(field);
        return text == null ? field : text.place();
    }

    @Override
    public byte[] migrate(String field, byte[] content) {
        Text text = completed.get(field);
        if (text == null || text.changes().isEmpty()) {
            return content;
        }
        JsonNode value = UpcasterChain.EXACTLY.readTree(content);
        for (UnaryOperator<JsonNode> change : text.changes()) {
            value = change.apply(value);
        }
        return JSON.writeValueAsBytes(value);
    }

    private static void eachText(JsonPointer place, JsonNode node, BiConsumer<String, StringNode> visitor) {
        switch (node) {
            case StringNode text -> visitor.accept(place.toString(), text);
            case ObjectNode object ->
                object.forEachEntry((name, child) -> eachText(place.appendProperty(name), child, visitor));
            default -> {
                for (int index = 0; index < node.size(); index++) {
                    eachText(place.appendIndex(index), node.get(index), visitor);
                }
            }
        }
    }
}
