package io.artistagent.query.consent;

import static io.artistagent.domain.consent.Purpose.FIGURES_RANK_MY_MATCHES;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentWithdrawn;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.query.QuerySideTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person sees of their own decisions. */
class ConsentQueriesTest extends QuerySideTest {

    private static final TextVersion FIRST = new TextVersion("1");

    @Test
    void a_person_sees_what_they_decided_and_when() {
        PersonId olaf = apiClient.person("olaf");
        log.append(
                new ConsentsId(olaf),
                new ConsentGiven(olaf, FIGURES_RANK_MY_MATCHES, FIRST),
                new ConsentWithdrawn(olaf, FIGURES_RANK_MY_MATCHES, FIRST));
        log.append(
                new LimitsId(olaf),
                new ProcessingObjected(olaf, LegitimateInterest.MATCHING),
                new ProcessingRestricted(olaf),
                new RestrictionLifted(olaf, null));

        JsonNode consents = apiClient.read("olaf", "/me/consents");

        JsonNode figures = consents.path("items").path(0);
        assertThat(figures.path("purpose").asString()).isEqualTo("figures-rank-my-matches");
        assertThat(figures.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(figures.path("textVersion").asString()).isEqualTo("1");
        assertThat(figures.path("newestVersion").asString()).isEqualTo("1");
        assertThat(figures.path("since"))
                .isEqualTo(figures.path("history").path(0).path("at"));
        assertThat(figures.path("history")
                        .valueStream()
                        .map(decision -> decision.path("state").asString()))
                .containsExactly("WITHDRAWN", "GIVEN");
        assertThat(figures.path("text").path("title").asString())
                .isEqualTo("Use my figures to rank suggestions for me");
        assertThat(consents.path("items").path(1).path("state").asString()).isEqualTo("NOT_GIVEN");
        assertThat(consents.path("interests").path(0).path("objectedSince").isMissingNode())
                .isFalse();
        assertThat(consents.path("restrictedSince").isMissingNode()).isTrue();
    }

    @Test
    void an_officer_sees_whether_the_use_of_the_data_is_restricted() {
        PersonId person = new PersonId(UUID.randomUUID());
        log.append(new LimitsId(person), new ProcessingRestricted(person));

        assertThat(apiClient
                        .read("clara", "/audit/restrictions/{person}", person)
                        .path("restrictedSince")
                        .isString())
                .isTrue();
        log.append(new LimitsId(person), new RestrictionLifted(person, null));
        assertThat(apiClient
                        .read("clara", "/audit/restrictions/{person}", person)
                        .get("restrictedSince")
                        .isNull())
                .isTrue();
        assertThat(apiClient.get("alma", "/audit/restrictions/{person}", person))
                .hasStatus(403);
    }

    @Test
    void nothing_is_given_before_the_person_gives_it() {
        JsonNode consents = apiClient.read("clara", "/me/consents");

        assertThat(consents.path("items")).isNotEmpty().allSatisfy(consent -> {
            assertThat(consent.path("state").asString()).isEqualTo("NOT_GIVEN");
            assertThat(consent.path("history")).isEmpty();
            assertThat(consent.path("text").path("body").asString()).isNotBlank();
        });
        assertThat(consents.path("interests").path(0).path("objectedSince").isMissingNode())
                .isTrue();
    }
}
