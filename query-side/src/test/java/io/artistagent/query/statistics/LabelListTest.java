package io.artistagent.query.statistics;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.query.QuerySideTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The list of a label's artists: its order, search, pages and access. */
class LabelListTest extends QuerySideTest {

    private Roster roster;

    @BeforeEach
    void lena_has_four_artists() {
        roster = new Roster(log, apiClient);
        log.settle();
    }

    @Test
    void every_sort_order_works_both_ways_and_keeps_unknown_values_last() {
        assertThat(order("name")).containsExactly(roster.fallen, roster.silent, roster.grown, roster.stale);
        assertThat(order("-name")).containsExactly(roster.stale, roster.grown, roster.silent, roster.fallen);
        assertThat(order("streams")).containsExactly(roster.grown, roster.fallen, roster.stale, roster.silent);
        assertThat(order("-streams")).containsExactly(roster.stale, roster.fallen, roster.grown, roster.silent);
        assertThat(order("change")).containsExactly(roster.fallen, roster.grown, roster.silent, roster.stale);
        assertThat(order("-change")).containsExactly(roster.grown, roster.fallen, roster.silent, roster.stale);
        assertThat(order("reportedTo")).containsExactly(roster.stale, roster.fallen, roster.grown, roster.silent);
        assertThat(order("-reportedTo")).containsExactly(roster.fallen, roster.grown, roster.stale, roster.silent);
    }

    @Test
    void artists_with_pending_tasks_come_first_and_the_tasks_are_counted() {
        PersonId bruno = apiClient.person("bruno");
        ArtistId his = artistId();
        CollaborationId answered = new CollaborationId(UUID.randomUUID());
        log.append(his, registered(his, bruno, "Bruno", "folk"));
        for (int i = 0; i < 2; i++) {
            CollaborationId id = new CollaborationId(UUID.randomUUID());
            log.append(id, requested(id, his, roster.silent, bruno, null));
        }
        CollaborationId sent = new CollaborationId(UUID.randomUUID());
        ImportId file = importId();
        log.append(sent, requested(sent, roster.grown, his, apiClient.person("lena"), null))
                .append(answered, requested(answered, his, roster.grown, bruno, null))
                .append(answered, new CollaborationDeclined(answered, roster.grown))
                .append(file, offered(file, apiClient.person("lena"), roster.stale, 3))
                .settle();

        assertThat(order("waiting")).containsExactly(roster.fallen, roster.grown, roster.stale, roster.silent);
        assertThat(order("-waiting")).containsExactly(roster.silent, roster.stale, roster.fallen, roster.grown);
        JsonNode artists = roster.read("");
        assertThat(artists.at("/items/0/artistId").asString()).isEqualTo(roster.silent.toString());
        assertThat(artists.at("/items/0/waiting").toString()).isEqualTo("{\"requests\":2,\"imports\":0}");
        assertThat(artists.at("/items/1/waiting").toString()).isEqualTo("{\"requests\":0,\"imports\":1}");
        assertThat(artists.at("/total/waiting").toString()).isEqualTo("{\"requests\":2,\"imports\":1}");
    }

    @Test
    void a_request_that_a_retired_artist_sent_or_received_does_not_count() {
        PersonId bruno = apiClient.person("bruno");
        ArtistId his = artistId();
        ArtistId retired = artistId();
        log.append(his, registered(his, bruno, "Bruno", "folk"))
                .append(retired, registered(retired, bruno, "Bruno once", "folk"));
        request(his, roster.silent, bruno);
        request(his, roster.stale, bruno);
        request(retired, roster.silent, bruno);
        log.append(retired, new ArtistRetired(retired))
                .append(roster.stale, new ArtistRetired(roster.stale))
                .settle();

        JsonNode artists = roster.read("&sort=-waiting");
        assertThat(artists.at("/items/0/artistId").asString()).isEqualTo(roster.silent.toString());
        assertThat(artists.at("/items/0/waiting/requests").asInt()).isEqualTo(1);
        assertThat(artists.at("/total/waiting/requests").asInt()).isEqualTo(1);
    }

    @Test
    void a_file_of_a_retired_artist_does_not_count() {
        ImportId file = importId();
        ImportId other = importId();
        log.append(file, offered(file, apiClient.person("lena"), roster.stale, 3))
                .append(other, offered(other, apiClient.person("lena"), roster.silent, 3))
                .append(roster.stale, new ArtistRetired(roster.stale))
                .settle();

        JsonNode artists = roster.read("&sort=-waiting");
        assertThat(Roster.artist(artists, roster.stale).at("/waiting/imports").asInt())
                .isZero();
        assertThat(Roster.artist(artists, roster.silent).at("/waiting/imports").asInt())
                .isEqualTo(1);
        assertThat(artists.at("/total/waiting/imports").asInt()).isEqualTo(1);
    }

    private void request(ArtistId from, ArtistId to, PersonId by) {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        log.append(id, requested(id, from, to, by, null));
    }

    @Test
    void names_are_found_in_folded_form_and_totals_cover_the_matches() {
        JsonNode found = apiClient.read("lena", "/labels/me/dashboard?q={q}", "odl " + roster.word);

        assertThat(Roster.ids(found)).containsExactly(roster.grown);
        assertThat(found.at("/total/artists").asInt()).isEqualTo(1);
        assertThat(found.at("/total/figures/0/value").asLong()).isEqualTo(28 * 150);
    }

    @Test
    void a_search_does_not_change_the_period() {
        JsonNode found = apiClient.read("lena", "/labels/me/dashboard?q={q}", "zebra " + roster.word);

        assertThat(found.get("to").asString()).isEqualTo("2026-11-20");
        assertThat(found.at("/items/0/figures/0/value").asLong()).isEqualTo(8 * 5_000);
    }

    @Test
    void the_totals_are_the_same_on_every_page() {
        List<ArtistId> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = roster.read("&sort=-streams&limit=3&cursor=" + cursor);
            assertThat(page.at("/total/artists").asInt()).isEqualTo(4);
            seen.addAll(Roster.ids(page));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly(roster.stale, roster.fallen, roster.grown, roster.silent);
    }

    @Test
    void a_cursor_contains_no_name_and_is_valid_only_for_its_order() {
        String cursor = roster.read("&sort=name&limit=1").get("nextCursor").asString();

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("rlig");
        assertThat(refused("&sort=-name&cursor=" + cursor)).isEqualTo("cursor");
        assertThat(refused("&cursor=nonsense")).isEqualTo("cursor");
    }

    @Test
    void other_users_do_not_see_these_artists() {
        assertThat(Roster.ids(apiClient.read("alma", "/labels/me/dashboard?q={q}", roster.word)))
                .isEmpty();
        assertThat(apiClient
                        .read("alma", "/labels/me/dashboard?q={q}", roster.word)
                        .at("/total/artists")
                        .asInt())
                .isZero();
        assertThat(apiClient.get("olaf", "/labels/me/dashboard")).hasStatus(403);
        assertThat(apiClient.get("clara", "/labels/me/dashboard")).hasStatus(403);
    }

    @Test
    void invalid_parameters_are_refused() {
        assertThat(refused("&sort=fame")).isEqualTo("sort");
        assertThat(refused("&limit=201")).isEqualTo("limit");
        assertThat(apiClient
                        .json(apiClient.get("lena", "/labels/me/dashboard?q={q}", "x".repeat(101)))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("q");
    }

    @Test
    void a_consistency_token_makes_the_list_include_the_write() {
        ArtistId late = artistId();
        log.append(late, registered(late, apiClient.person("lena"), "Late " + roster.word, "folk"));

        JsonNode found =
                apiClient.readIncluding(log.end(), "lena", "/labels/me/dashboard?q={q}", "late " + roster.word);

        assertThat(Roster.ids(found)).containsExactly(late);
    }

    private String refused(String parameters) {
        MvcTestResult answer = apiClient.get("lena", "/labels/me/dashboard?q={q}" + parameters, roster.word);
        assertThat(answer).hasStatus(400);
        return apiClient.json(answer).at("/errors/0/pointer").asString();
    }

    private List<ArtistId> order(String sort) {
        return Roster.ids(roster.read("&sort=" + sort));
    }
}
