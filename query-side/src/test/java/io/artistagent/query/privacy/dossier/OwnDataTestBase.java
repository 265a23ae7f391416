package io.artistagent.query.privacy.dossier;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.play;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;

import io.artistagent.domain.Actor;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The person {@code root} and another person enter data of each kind. {@code root} has no other data. */
abstract class OwnDataTestBase extends QuerySideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final ArtistId artist = artistId();
    private final ArtistId others = artistId();

    @Autowired
    private PictureStore store;

    PersonId person;
    private PersonId other;

    @BeforeEach
    void enter() {
        person = apiClient.person("root");
        other = new PersonId(UUID.randomUUID());
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        ImportId figures = importId();
        ImportId plays = importId();
        CollaborationId sent = new CollaborationId(UUID.randomUUID());
        CollaborationId received = new CollaborationId(UUID.randomUUID());
        TrackId song = trackId();
        by(
                artist,
                registered(artist, person, "Before " + mark, "pop"),
                changed(artist, person, "Näme, <b>" + mark, "folk"));
        PictureId portrait = new PictureId(UUID.randomUUID());
        by(artist, new ArtistPictureChanged(artist, store.store(portrait, person, artist.value(), Map.of(640, JPEG))));
        by(release, release(release, artist, "Release " + mark, DAY));
        by(song, track(song, artist, person, "Track " + mark, release), new TrackPublished(song, artist));
        by(
                figures,
                figures(
                        figures,
                        1,
                        artist,
                        null,
                        audience(DAY, 4_711L, 12L, 33L, null),
                        audience(DAY.plusDays(1), null, 5L, null, null)));
        by(
                plays,
                new PlaysImported(
                        plays,
                        1,
                        person,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(play(
                                Instant.parse("2026-10-03T06:41:07Z"),
                                null,
                                187_432,
                                "Song \"" + mark + "\"",
                                "Somebody",
                                null)))));
        by(sent, requested(sent, artist, others, person, null));
        log.append(others, registered(others, other, "Other " + mark, "pop"));
        log.append(
                received,
                requested(received, others, artist, other, null),
                new CollaborationCommented(
                        received,
                        new CommentId(UUID.randomUUID()),
                        others,
                        other,
                        Personal.of(new Message("Secret of " + mark))));
        by(received, new CollaborationDeclined(received, artist));
        by(new ConsentsId(person), new ConsentGiven(person, Purpose.FIGURES_RANK_MY_MATCHES, new TextVersion("1")));
        log.settle();
    }

    /** Appends what the person did. */
    private void by(Object aggregate, Object... events) {
        log.appendAt(Instant.now(), Map.of(Actor.KEY, person.toString()), aggregate, events);
    }
}
