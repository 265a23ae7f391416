package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.SongFiguresImported;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file uploaded for review waits, can be previewed, and is accepted together with the details that it lacks. */
class ReviewedUploadsTest extends ImportsTestBase {

    @Test
    void nothing_of_a_reviewed_file_is_recorded_until_it_is_accepted() {
        Person.Answer offered = alma.uploadsForArtist(artist, "review", "true", "a.csv", audience("2023-01-01", 8));

        assertThat(offered.status()).isEqualTo(202);
        assertThat(log.eventsOf(offered.importId())).containsExactly("ImportOffered");
        Person.Answer preview = alma.reads(offered.location() + "/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().at("/rows")).hasSize(5);
        assertThat(preview.body().at("/rows/0/day").asString()).isEqualTo("2023-01-01");
        assertThat(preview.body().at("/rows/0/streams").asLong()).isEqualTo(2);

        assertThat(alma.chooses("accept", offered).status()).isEqualTo(200);
        log.awaitCompletionOf(offered.importId());
        assertThat(alma.reads(offered.location() + "/preview").status()).isEqualTo(404);
    }

    @Test
    void only_the_owner_sees_a_preview() {
        Person.Answer offered = alma.uploadsForArtist(artist, "review", "true", "a.csv", audience("2023-02-01", 2));

        assertThat(bruno.reads(offered.location() + "/preview").status()).isEqualTo(404);
        assertThat(bruno.accepts(offered, "{}").status()).isEqualTo(404);
        alma.chooses("discard", offered);
        assertThat(alma.reads(offered.location() + "/preview").status()).isEqualTo(404);
    }

    @Test
    void the_track_of_a_timeline_can_be_supplied_with_the_acceptance() {
        Person.Answer offered = alma.uploadsForArtist(
                artist, "review", "true", "Song-timeline.csv", csv("date,streams\n2023-03-01,7\n2023-03-04,9\n"));

        assertThat(offered.status()).isEqualTo(202);
        JsonNode payload =
                log.payloadsOf(offered.importId(), ImportOffered.class).getFirst();
        assertThat(payload.at("/summary/days/first").asString()).isEqualTo("2023-03-01");
        assertThat(payload.at("/summary/days/last").asString()).isEqualTo("2023-03-04");
        assertThat(payload.path("kinds")).hasSize(2);
        assertThat(alma.chooses("accept", offered).pointers()).containsExactly("/trackId");
        assertThat(alma.accepts(offered, "{\"trackId\": \"" + artist + "\"}").pointers())
                .containsExactly("/trackId");
        assertThat(alma.accepts(offered, "{\"kind\": \"SPOTIFY_SONGS\"}").pointers())
                .containsExactly("/kind");

        assertThat(alma.accepts(offered, "{\"trackId\": \"" + track + "\"}").status())
                .isEqualTo(200);
        log.awaitCompletionOf(offered.importId());
        assertThat(log.payloadsOf(offered.importId(), DailyFiguresImported.class)
                        .getFirst()
                        .path("trackId")
                        .asString())
                .isEqualTo(track.toString());
    }

    @Test
    void the_period_of_a_song_file_can_be_supplied_with_the_acceptance() {
        Person.Answer offered = alma.uploadsForArtist(artist, "review", "true", "a.csv", csv("song,streams\nBoat,7\n"));

        assertThat(alma.chooses("accept", offered).pointers()).containsExactly("/from", "/to");
        assertThat(alma.accepts(offered, "{\"from\": \"2023-04-28\", \"to\": \"2023-04-01\"}")
                        .pointers())
                .containsExactly("/to");
        assertThat(alma.accepts(offered, "{\"from\": \"2023-04-01\", \"to\": \"2023-04-28\"}")
                        .status())
                .isEqualTo(200);
        log.awaitCompletionOf(offered.importId());
        JsonNode songs =
                log.payloadsOf(offered.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("from").asString()).isEqualTo("2023-04-01");
        assertThat(songs.path("to").asString()).isEqualTo("2023-04-28");
    }

    @Test
    void uploading_the_same_file_for_review_returns_the_first_import() {
        byte[] file = csv("date,streams\n2023-05-01,7\n");
        Person.Answer first = alma.uploadsForArtist(artist, "trackId", track.toString(), "a.csv", file);
        log.awaitCompletionOf(first.importId());

        Person.Answer again = alma.uploadsForArtist(artist, "review", "true", "a.csv", file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.body().path("known").asBoolean()).isTrue();
        assertThat(first.body().path("known").asBoolean()).isFalse();
        assertThat(position(again)).isGreaterThanOrEqualTo(log.lastPositionOf(first.importId()));
    }

    @Test
    void a_file_can_be_accepted_for_another_period_than_before() {
        byte[] file = csv("title,author,streams\nReviewed twice,Case Curator,7\n");
        Person.Answer first = alma.uploadsForArtist(artist, "from", "2023-04-01", "to", "2023-04-28", "p.csv", file);
        log.awaitCompletionOf(first.importId());

        Person.Answer offered = alma.uploadsForArtist(artist, "review", "true", "p.csv", file);

        assertThat(offered.status()).isEqualTo(202);
        assertThat(log.notesOf(offered.importId()))
                .first()
                .isEqualTo("You have already imported this file for the period from 2023-04-01 to 2023-04-28."
                        + " You can import it for other days.");
        JsonNode preview = alma.reads(offered.location() + "/preview").body();
        assertThat(preview.path("kind").asString()).isEqualTo("SPOTIFY_PLAYLISTS");
        assertThat(preview.at("/rows/0/author").asString()).isEqualTo("Case Curator");
        Person.Answer same = alma.accepts(offered, "{\"from\": \"2023-04-01\", \"to\": \"2023-04-28\"}");
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.type()).isEqualTo("/problems/a-file-is-imported-once");

        assertThat(alma.accepts(offered, "{\"from\": \"2023-04-29\", \"to\": \"2023-05-26\"}")
                        .status())
                .isEqualTo(200);
        log.awaitCompletionOf(offered.importId());
        assertThat(log.payloadsOf(offered.importId(), PlaylistFiguresImported.class)
                        .getFirst()
                        .path("from")
                        .asString())
                .isEqualTo("2023-04-29");
    }

    @Test
    void a_listener_can_review_their_history() {
        Person.Answer offered = alma.uploadsHistory(
                "review",
                "true",
                "h.json",
                csv("[{\"ts\":\"2023-06-01T10:00:00Z\",\"ms_played\":1000,\"master_metadata_track_name\":\"Boat\"}]"));

        assertThat(log.eventsOf(offered.importId())).containsExactly("ImportOffered");
        assertThat(alma.reads(offered.location() + "/preview")
                        .body()
                        .at("/rows/0/title")
                        .asString())
                .isEqualTo("Boat");
        assertThat(alma.accepts(offered, "{\"trackId\": \"" + track + "\"}").pointers())
                .containsExactly("/trackId");
        assertThat(alma.chooses("accept", offered).status()).isEqualTo(200);
        log.awaitCompletionOf(offered.importId());
    }

    @Test
    void the_review_field_must_be_true_or_false() {
        assertThat(alma.uploadsForArtist(artist, "review", "yes", "a.csv", audience("2023-07-01", 1))
                        .pointers())
                .containsExactly("/review");
        Person.Answer answer = alma.uploadsForArtist(artist, "review", "false", "a.csv", audience("2023-07-01", 1));
        log.awaitCompletionOf(answer.importId());
    }
}
