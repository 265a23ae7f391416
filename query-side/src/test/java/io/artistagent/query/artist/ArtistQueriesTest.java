package io.artistagent.query.artist;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.query.QuerySideTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The profile of an artist, as its owner and others see it. */
class ArtistQueriesTest extends QuerySideTest {

    private GenreArtists artists;

    @BeforeEach
    void choose_a_genre() {
        artists = new GenreArtists(log, apiClient);
    }

    @Test
    void every_user_sees_a_profile_and_only_the_owner_the_contact() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        log.settle();

        JsonNode own = apiClient.read("alma", "/artists/{id}", artist);
        assertThat(own.get("stageName").asString()).isEqualTo("Alma Rey");
        assertThat(own.get("country").asString()).isEqualTo("CH");
        assertThat(own.get("lookingFor").get(0).asString()).isEqualTo("REMIXER");
        assertThat(own.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(own.get("owned").asBoolean()).isTrue();
        assertThat(own.at("/contact/email").asString()).isEqualTo("alma@example.org");

        JsonNode foreign = apiClient.read("bruno", "/artists/{id}", artist);
        assertThat(foreign.get("owned").asBoolean()).isFalse();
        assertThat(foreign.has("contact")).isFalse();
        assertThat(foreign.toString()).doesNotContain(apiClient.person("alma").toString(), "alma@example.org");
    }

    @Test
    void only_a_compliance_officer_sees_the_owner_of_an_artist() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        log.settle();

        JsonNode shown = apiClient.read("clara", "/artists/{id}", artist);
        assertThat(shown.get("person").asString())
                .isEqualTo(apiClient.person("alma").toString());
        assertThat(shown.has("contact")).isFalse();
        assertThat(List.of("alma", "bruno", "lena", "root"))
                .allSatisfy(other -> assertThat(
                                apiClient.read(other, "/artists/{id}", artist).has("person"))
                        .isFalse());
    }

    @Test
    void the_version_of_a_profile_is_its_entity_tag() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        log.append(artist, changed(artist, apiClient.person("alma"), "Alma", artists.genre))
                .settle();

        MvcTestResult answer = apiClient.get("alma", "/artists/{id}", artist);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(apiClient.json(answer).get("stageName").asString()).isEqualTo("Alma");
        assertThat(apiClient.json(answer).get("version").asLong()).isEqualTo(1);
        assertThat(apiClient.json(answer).has("bio")).isFalse();
    }

    @Test
    void a_retired_artist_is_found_only_by_id_and_by_the_owner() {
        ArtistId artist = artists.register("alma", "Alma Rey");
        log.append(artist, new ArtistRetired(artist)).settle();

        assertThat(GenreArtists.ids(artists.search("q=alma"))).isEmpty();
        assertThat(apiClient
                        .read("bruno", "/artists/{id}", artist)
                        .get("status")
                        .asString())
                .isEqualTo("RETIRED");
        assertThat(GenreArtists.ids(apiClient.read("alma", "/me/artists?limit=200")))
                .contains(artist.toString());
        assertThat(GenreArtists.ids(apiClient.read("bruno", "/me/artists?limit=200")))
                .doesNotContain(artist.toString());
    }

    @Test
    void an_unknown_artist_gets_404_and_a_malformed_id_400() {
        MvcTestResult unknown = apiClient.get("alma", "/artists/{id}", artistId());
        assertThat(unknown).hasStatus(404).hasContentType("application/problem+json");
        assertThat(apiClient.get("alma", "/artists/{id}", "not-an-id")).hasStatus(400);
    }
}
