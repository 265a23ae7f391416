package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Shows what Jackson's problem collection lacks, the reason for decision 33. A failure here means that Jackson has caught up. */
class ProblemCollectionTest {

    private static final ObjectReader LIBRARY = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build()
            .readerFor(Body.class)
            .problemCollectingReader();

    record Credit(@Nullable String name) {}

    record Body(
            @Nullable String title,
            @Nullable Long length,
            @Nullable Boolean explicit,
            @Nullable UUID release,
            @Nullable List<String> genres,
            @Nullable List<Credit> credits) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": 17, \"release\": \"x\"}",
                "{\"title\": {}}",
                "{\"length\": \"17\"}",
                "{\"length\": 1.5}",
                "{\"length\": 99999999999999999999}",
                "{\"length\": [1]}",
                "{\"explicit\": \"true\"}",
                "{\"explicit\": 1}",
                "{\"genres\": \"x\"}",
                "{\"genres\": [3]}",
                "{\"credits\": [5]}",
                "{\"credits\": {}}"
            })
    void jackson_stops_at_a_value_of_the_wrong_type(String body) {
        assertThatThrownBy(() -> LIBRARY.<Body>readValueCollectingProblems(body))
                .isInstanceOf(JacksonException.class)
                .isNotInstanceOf(DeferredBindingException.class);
    }

    @Test
    void jackson_reports_an_unknown_field_with_the_pointer_of_its_object() {
        DeferredBindingException collected = catchThrowableOfType(
                DeferredBindingException.class,
                () -> LIBRARY.<Body>readValueCollectingProblems("{\"credits\": [{\"mood\": \"blue\"}]}"));

        assertThat(collected.getProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.getPath()).hasToString("/credits/0"));
    }

    @Test
    void json_records_reports_all_errors_at_once() {
        JsonNode body = JsonMapper.shared().readTree("""
                {"title": 17, "length": 1.5, "explicit": "true", "release": "x", "genres": [3], "mood": 1,
                 "credits": [5, {"mood": "blue", "name": 1}]}""");

        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> JsonRecords.ofBody(body, Body.class));

        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/title",
                        "/length",
                        "/explicit",
                        "/release",
                        "/genres/0",
                        "/mood",
                        "/credits/0",
                        "/credits/1/mood",
                        "/credits/1/name");
    }
}
