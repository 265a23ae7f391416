package io.artistagent.query.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks records against the attributes, required ones and activities that the published schema (OCSF 1.5.0) lists for the four classes. */
final class OcsfSchema {

    private final JsonNode schema;

    OcsfSchema() throws IOException {
        try (InputStream facts = OcsfSchema.class.getResourceAsStream("/ocsf/schema-1.5.0.json")) {
            schema = JsonMapper.shared().readTree(Objects.requireNonNull(facts));
        }
    }

    void requireValid(JsonNode entry) {
        JsonNode type = schema.path("classes").path(entry.path("class_uid").asString());
        assertThat(type.isObject()).as("a known class: %s", entry).isTrue();
        requireMembers(entry, type);
        String activity = entry.path("activity_id").asString();
        assertThat(type.path("activities").has(activity))
                .as("activity %s", activity)
                .isTrue();
        assertThat(entry.path("class_name").asString())
                .isEqualTo(type.path("caption").asString());
        if (!activity.equals("99")) {
            assertThat(entry.path("activity_name").asString())
                    .isEqualTo(type.path("activities").path(activity).asString());
        }
        assertThat(entry.path("category_uid").asInt())
                .isEqualTo(entry.path("class_uid").asInt() / 1000);
        assertThat(entry.path("type_uid").asLong())
                .isEqualTo(entry.path("class_uid").asLong() * 100
                        + entry.path("activity_id").asLong());
        assertThat(entry.path("time").isIntegralNumber()).isTrue();
        assertThat(entry.path("metadata").path("version").asString())
                .isEqualTo(schema.path("version").asString());
    }

    private void requireMembers(JsonNode value, JsonNode type) {
        JsonNode attributes = type.path("attributes");
        assertThat(List.copyOf(attributes.propertyNames())).containsAll(value.propertyNames());
        type.path("required")
                .forEach(member -> assertThat(value.has(member.asString()))
                        .as(member.asString())
                        .isTrue());
        if (type.has("atLeastOne")) {
            assertThat(type.path("atLeastOne").valueStream().anyMatch(member -> value.has(member.asString())))
                    .as("one of %s in %s", type.path("atLeastOne"), value)
                    .isTrue();
        }
        value.properties().forEach(member -> {
            String object = attributes.path(member.getKey()).asString();
            if (!object.isEmpty()) {
                JsonNode content = member.getValue();
                JsonNode its = schema.path("objects").path(object);
                if (content.isArray()) {
                    content.forEach(each -> requireMembers(each, its));
                } else {
                    requireMembers(content, its);
                }
            }
        });
    }
}
