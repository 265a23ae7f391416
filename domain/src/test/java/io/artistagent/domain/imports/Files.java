package io.artistagent.domain.imports;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.uuid;

import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/** Imported files for the specifications. */
final class Files {

    static final ImportId ID = new ImportId(uuid(51));
    static final TrackId SONG = new TrackId(uuid(31));
    static final String FINGERPRINT = "0123456789abcdef".repeat(4);
    static final ImportProblem PROBLEM = new ImportProblem("boat-timeline.csv", 7, 12, "A number is expected here.");

    static final DaySpan PERIOD = new DaySpan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 28));

    private Files() {}

    /** Returns a fixture for imports. The track of the samples belongs to Alma. */
    static AggregateTestFixture<Import> fixture(InMemoryServices services) {
        services.owns(ALMA, SONG);
        AggregateTestFixture<Import> file = new AggregateTestFixture<>(Import.class);
        file.registerInjectableResource(services);
        return file;
    }

    static ImportSubject subject(ImportKind kind) {
        return switch (kind) {
            case SPOTIFY_SONG_TIMELINE -> new ImportSubject(ALMA, SONG);
            case SPOTIFY_AUDIENCE_TIMELINE, SPOTIFY_SONGS, SPOTIFY_PLAYLISTS -> new ImportSubject(ALMA, null);
            case SPOTIFY_STREAMING_HISTORY -> ImportSubject.LISTENER;
        };
    }

    static FileClaim claim(PersonId owner, ImportKind kind) {
        return new FileClaim(owner, subject(kind), period(kind), FINGERPRINT);
    }

    static OfferImport offer(ImportKind kind, long rows, ImportProblem... problems) {
        return new OfferImport(
                ID,
                ALMAS_OWNER,
                subject(kind),
                kind,
                Set.of(kind),
                period(kind),
                "export.csv",
                FINGERPRINT,
                rows,
                problems.length,
                List.of(problems),
                FileSummary.NONE,
                false);
    }

    /** Returns the offer of a timeline for review, which may be that of a song or of the artist. */
    static OfferImport forReview(long rows) {
        return new OfferImport(
                ID,
                ALMAS_OWNER,
                new ImportSubject(ALMA, null),
                ImportKind.SPOTIFY_SONG_TIMELINE,
                Set.of(ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_AUDIENCE_TIMELINE),
                null,
                "export.csv",
                FINGERPRINT,
                rows,
                0,
                List.of(),
                FileSummary.NONE,
                true);
    }

    /** Returns the offer of song figures whose period is not known yet. */
    static OfferImport songsForReview(long rows) {
        return new OfferImport(
                ID,
                ALMAS_OWNER,
                new ImportSubject(ALMA, null),
                ImportKind.SPOTIFY_SONGS,
                Set.of(ImportKind.SPOTIFY_SONGS),
                null,
                "songs.csv",
                FINGERPRINT,
                rows,
                0,
                List.of(),
                FileSummary.NONE,
                true);
    }

    static ImportAccepted accepted(ImportKind kind) {
        return new ImportAccepted(ID, kind, subject(kind).trackId(), period(kind));
    }

    static @Nullable DaySpan period(ImportKind kind) {
        return kind.needsPeriod() ? PERIOD : null;
    }

    static ImportOffered offered(ImportKind kind, long rows, ImportProblem... problems) {
        ImportSubject subject = subject(kind);
        return new ImportOffered(
                ID,
                ALMAS_OWNER,
                subject.artistId(),
                subject.trackId(),
                kind,
                List.of(kind),
                period(kind),
                Personal.of("export.csv"),
                FINGERPRINT,
                rows,
                problems.length,
                Personal.of(List.of(problems)),
                Personal.of(FileSummary.NONE));
    }

    static List<DayFigures> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DayFigures(
                        LocalDate.of(2026, 10, 1).plusDays(i), 100L + i, null, null, null, null, null, null, null))
                .toList();
    }

    static List<SongFigures> songs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SongFigures("Song " + i, 100L, 80L, null, null))
                .toList();
    }

    static List<PlaylistFigures> playlists(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlaylistFigures("Playlist " + i, "Case Curator", 100L, 80L, PERIOD.first()))
                .toList();
    }

    static List<Play> plays(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Play(
                        Instant.parse("2026-10-01T08:00:00Z").plusSeconds(200L * i),
                        null,
                        180_000,
                        "CH",
                        "Morning Boat",
                        "Alma",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1))
                .toList();
    }
}
