package io.artistagent.web.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acted, as far as the officer may know without a purpose. */
class WhoTest {

    @ParameterizedTest
    @CsvSource({
        "compliance-officer, 7c9e6679-7425-40de-944b-e07fc1f90ae7, compliance officer 7c9e6679",
        "system, system, system",
        "none, 7c9e6679-7425-40de-944b-e07fc1f90ae7, 7c9e6679",
        "admin, operator, admin operator",
        "artist, , artist",
        ", , ''"
    })
    void a_person_is_named_by_role_and_short_id(@Nullable String role, @Nullable String actor, String who) {
        assertThat(Who.of(role, actor)).isEqualTo(who);
    }
}
