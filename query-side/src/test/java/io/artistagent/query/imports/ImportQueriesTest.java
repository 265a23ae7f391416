package io.artistagent.query.imports;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportDiscarded;
import io.artistagent.domain.imports.ImportFailed;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.query.QuerySideTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportQueriesTest extends QuerySideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void an_import_shows_its_progress_from_offer_to_completion() {
        ImportId id = importId();
        ArtistId artist = artistId();
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
        log.append(
                        id,
                        offered(
                                id,
                                apiClient.person("alma"),
                                artist,
                                3,
                                new ImportProblem("a.csv", 4, 12, "Not a day.")))
                .settle();

        JsonNode waiting = apiClient.read("alma", "/imports/{id}", id);
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("total").asLong()).isEqualTo(3);
        assertThat(waiting.at("/problems/0/line").asLong()).isEqualTo(4);
        assertThat(waiting.at("/problems/0/column").asLong()).isEqualTo(12);
        assertThat(waiting.at("/links/accept").asString()).isEqualTo("/api/v1/imports/" + id + "/accept");

        assertThat(waiting.at("/days/first").asString()).isEqualTo("2026-11-01");
        assertThat(waiting.at("/notes/0").asString()).isEqualTo("A note.");
        assertThat(waiting.at("/encodings/0/encoding").asString()).isEqualTo("windows-1252");
        assertThat(waiting.at("/encodings/0/words").asString()).isEqualTo("Café");
        assertThat(waiting.get("needs")).isEmpty();
        assertThat(waiting.at("/links/preview").asString()).isEqualTo("/api/v1/imports/" + id + "/preview");

        log.append(
                        id,
                        accepted(id, artist),
                        figures(id, 1, artist, null, streams(DAY, 1L), streams(DAY.plusDays(1), 2L)))
                .settle();
        JsonNode running = apiClient.read("alma", "/imports/{id}", id);
        assertThat(running.get("state").asString()).isEqualTo("RUNNING");
        assertThat(running.get("done").asLong()).isEqualTo(2);
        assertThat(running.has("links")).isFalse();

        log.append(id, figures(id, 2, artist, null, streams(DAY.plusDays(2), 3L)), new ImportCompleted(id, 3))
                .settle();
        JsonNode done = apiClient.read("alma", "/imports/{id}", id);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("done").asLong()).isEqualTo(3);
        assertThat(done.has("finishedAt")).isTrue();
        assertThat(apiClient.read("alma", "/artists/{id}/imports", artist).get("items"))
                .hasSize(1);
    }

    @Test
    void an_import_shows_how_many_rows_replaced_earlier_figures() {
        ArtistId artist = artistId();
        ImportId first = importId();
        ImportId second = importId();
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
        log.append(
                first,
                offered(first, apiClient.person("alma"), artist, 2),
                accepted(first, artist),
                figures(first, 1, artist, null, streams(DAY, 1L), streams(DAY.plusDays(1), 2L)),
                new ImportCompleted(first, 2));
        log.append(
                        second,
                        offered(second, apiClient.person("alma"), artist, 3),
                        accepted(second, artist),
                        figures(second, 1, artist, null, streams(DAY, 1L), streams(DAY.plusDays(1), 9L)))
                .settle();

        JsonNode untouched = apiClient.read("alma", "/imports/{id}", first).get("revised");
        assertThat(untouched.get("rows").asLong()).isZero();
        assertThat(untouched.has("days")).isFalse();
        assertThat(apiClient.read("alma", "/imports/{id}", second).has("revised"))
                .as("before all rows are counted")
                .isFalse();

        log.append(
                        second,
                        figures(second, 2, artist, null, streams(DAY.plusDays(2), 3L)),
                        new ImportCompleted(second, 3))
                .settle();
        JsonNode revised = apiClient.read("alma", "/imports/{id}", second).get("revised");
        assertThat(revised.get("rows").asLong()).isEqualTo(1);
        assertThat(revised.at("/days/first").asString()).isEqualTo("2026-11-02");
        assertThat(revised.at("/days/last").asString()).isEqualTo("2026-11-02");
        // Both imports may have started in the same millisecond, and then their order is that of their ids
        assertThat(apiClient.read("alma", "/artists/{id}/imports", artist).path("items").valueStream()
                        .filter(item -> item.path("id").asString().equals(second.toString()))
                        .map(item -> item.at("/revised/rows").asLong()))
                .containsExactly(1L);
    }

    @Test
    void a_discarded_import_is_shown_as_failed_with_the_reason() {
        ImportId id = importId();
        log.append(
                        id,
                        offered(
                                id,
                                apiClient.person("alma"),
                                null,
                                3,
                                new ImportProblem("a.json", 4, 12, "Not a day.")),
                        new ImportDiscarded(id))
                .settle();
        JsonNode seen = apiClient.read("alma", "/imports/{id}", id);
        assertThat(seen.get("state").asString()).isEqualTo("FAILED");
        assertThat(seen.at("/problems/0/detail").asString()).contains("discarded");
        assertThat(seen.get("problemCount").asLong()).isEqualTo(1);
    }

    @Test
    void an_import_that_broke_a_rule_is_shown_as_failed_with_the_reason() {
        ImportId id = importId();
        log.append(
                        id,
                        offered(id, apiClient.person("alma"), null, 3),
                        accepted(id, null),
                        new ImportFailed(
                                id,
                                "only-an-active-artist-acts",
                                "This artist is retired, so nothing can be added or changed."))
                .settle();

        JsonNode seen = apiClient.read("alma", "/imports/{id}", id);
        assertThat(seen.get("state").asString()).isEqualTo("FAILED");
        assertThat(seen.get("done").asLong()).isZero();
        assertThat(seen.has("finishedAt")).isTrue();
        assertThat(seen.at("/problems/0/detail").asString())
                .isEqualTo("This artist is retired, so nothing can be added or changed.");
        assertThat(seen.at("/problems/0").has("line")).isFalse();
        assertThat(seen.get("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_list_shows_only_the_first_problems_of_each_import() {
        ImportId id = importId();
        ArtistId artist = artistId();
        log.append(artist, registered(artist, apiClient.person("alma"), "Alma Rey", "indie pop"));
        ImportProblem[] problems = IntStream.rangeClosed(2, 21)
                .mapToObj(line -> new ImportProblem("a.csv", line, 1, "Not a day."))
                .toArray(ImportProblem[]::new);
        log.append(id, offered(id, apiClient.person("alma"), artist, 3, problems))
                .settle();

        JsonNode listed =
                apiClient.read("alma", "/artists/{id}/imports", artist).at("/items/0");
        assertThat(listed.get("problems")).hasSize(5);
        assertThat(listed.get("problemCount").asLong()).isEqualTo(20);
        assertThat(apiClient.read("alma", "/imports/{id}", id).get("problems")).hasSize(20);
    }

    @Test
    void a_problem_of_the_whole_file_has_no_line() {
        ImportId id = importId();
        log.append(id, offered(id, apiClient.person("alma"), null, 3, new ImportProblem("a.zip", 0, 0, "Cut off.")))
                .settle();

        JsonNode problem = apiClient.read("alma", "/imports/{id}", id).at("/problems/0");
        assertThat(problem.get("detail").asString()).isEqualTo("Cut off.");
        assertThat(problem.has("line")).isFalse();
        assertThat(problem.has("column")).isFalse();
    }

    @Test
    void only_the_person_who_uploaded_the_file_sees_an_import() {
        ImportId id = importId();
        log.append(id, offered(id, apiClient.person("olaf"), null, 3)).settle();
        assertThat(apiClient.get("olaf", "/imports/{id}", id)).hasStatusOk();
        assertThat(apiClient.get("alma", "/imports/{id}", id)).hasStatus(404);
        assertThat(texts(apiClient.read("olaf", "/me/imports").get("items"), "id"))
                .contains(id.toString());
        assertThat(apiClient.get("olaf", "/artists/{id}/imports", artistId())).hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/imports", artistId())).hasStatus(404);
    }

    @Test
    void the_callers_imports_can_be_limited_to_a_kind_and_a_state() {
        PersonId alma = apiClient.person("alma");
        ArtistId artist = artistId();
        ImportId figures = importId();
        ImportId heard = importId();
        ImportId decided = importId();
        log.append(artist, registered(artist, alma, "Alma Rey", "indie pop"));
        log.append(figures, offered(figures, alma, artist, 3));
        log.append(decided, offered(decided, alma, null, 3), new ImportDiscarded(decided));
        log.append(heard, offered(heard, alma, null, 3)).settle();

        assertThat(mine("?limit=200")).contains(figures.toString(), heard.toString(), decided.toString());
        assertThat(mine("?limit=200&kind=SPOTIFY_STREAMING_HISTORY"))
                .contains(heard.toString(), decided.toString())
                .doesNotContain(figures.toString());
        assertThat(mine("?limit=200&kind=SPOTIFY_STREAMING_HISTORY&state=WAITING"))
                .contains(heard.toString())
                .doesNotContain(figures.toString(), decided.toString());
        assertThat(apiClient.get("alma", "/me/imports?kind=CASSETTE&state=LOST"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("kind", "state");
    }

    private List<String> mine(String query) {
        return texts(apiClient.read("alma", "/me/imports" + query).get("items"), "id");
    }

    @Test
    void a_timeline_without_a_track_suggests_the_track_with_its_name() {
        ImportId id = importId();
        ArtistId artist = artistId();
        PersonId alma = apiClient.person("alma");
        TrackId drive = trackId();
        TrackId acoustic = trackId();
        log.append(artist, registered(artist, alma, "Alma Rey", "indie pop"));
        log.append(id, timeline(id, alma, artist, "night_drive-timeline (1).csv"))
                .settle();

        JsonNode before = apiClient.read("alma", "/imports/{id}", id);
        assertThat(before.at("/needs/0").asString()).isEqualTo("trackId");
        assertThat(before.get("suggestedTracks")).isEmpty();

        log.append(drive, track(drive, artist, alma, "Night Drive", null));
        log.append(acoustic, track(acoustic, artist, alma, "Night Drive (Acoustic)", null));
        log.settle();
        JsonNode waiting = apiClient.read("alma", "/imports/{id}", id);
        assertThat(waiting.get("suggestedTracks")).hasSize(1);
        assertThat(waiting.at("/suggestedTracks/0/id").asString()).isEqualTo(drive.toString());
        assertThat(waiting.at("/kinds")).hasSize(2);
        assertThat(apiClient
                        .read("alma", "/artists/{id}/imports", artist)
                        .at("/items/0/suggestedTracks/0/title")
                        .asString())
                .isEqualTo("Night Drive");

        log.append(id, new ImportAccepted(id, ImportKind.SPOTIFY_SONG_TIMELINE, drive, null))
                .settle();
        JsonNode running = apiClient.read("alma", "/imports/{id}", id);
        assertThat(running.get("trackId").asString()).isEqualTo(drive.toString());
        assertThat(running.get("needs")).isEmpty();
        assertThat(running.get("suggestedTracks")).isEmpty();
    }

    private static ImportOffered timeline(ImportId id, PersonId owner, ArtistId artist, String fileName) {
        return new ImportOffered(
                id,
                owner,
                artist,
                null,
                ImportKind.SPOTIFY_SONG_TIMELINE,
                List.of(ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_AUDIENCE_TIMELINE),
                null,
                Personal.of(fileName),
                "fingerprint",
                3,
                0,
                Personal.of(List.of()),
                Personal.of(FileSummary.NONE));
    }
}
