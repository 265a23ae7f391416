package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.imports.ImportId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final String TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void every_id_is_a_uuid() {
        List<Function<String, Object>> ids =
                List.of(PersonId::of, ArtistId::of, ReleaseId::of, TrackId::of, CollaborationId::of, ImportId::of);
        for (Function<String, Object> id : ids) {
            assertThat(id.apply(TEXT)).hasToString(TEXT);
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> id.apply("alma"));
        }
    }

    @Test
    void upper_case_is_the_same_id() {
        assertThat(Ids.uuid("0F8FAD5B-D9CB-469F-A165-70867728950E")).isEqualTo(UUID.fromString(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1-1-1-1-1",
                "0f8fad5bd9cb469fa16570867728950e",
                "{" + TEXT + "}",
                " " + TEXT,
                TEXT + "0"
            })
    void anything_else_is_rejected_as_an_id(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Ids.uuid(text))
                .withMessage("An id must be a UUID.");
    }
}
