package io.artistagent.query;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistProfileChanged;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Link;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseAdded;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample events; the parameters are the values that tests care about. */
public final class Samples {

    private static final DaySpan DAYS = new DaySpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3));

    private Samples() {}

    public static ArtistId artistId() {
        return new ArtistId(UUID.randomUUID());
    }

    public static TrackId trackId() {
        return new TrackId(UUID.randomUUID());
    }

    public static ImportId importId() {
        return new ImportId(UUID.randomUUID());
    }

    public static ArtistRegistered registered(ArtistId artist, PersonId owner, String stageName, String genre) {
        return new ArtistRegistered(
                artist,
                owner,
                Personal.of(new StageName(stageName)),
                new Country("CH"),
                List.of(new Genre(genre)),
                Personal.of(new Bio("Writes at night.")),
                Personal.of(List.of(new Link("https://alma.example"))),
                List.of(Skill.REMIXER),
                Personal.of(new Contact(new LegalName("Alma Reymond"), new Email("alma@example.org"))));
    }

    public static ArtistProfileChanged changed(ArtistId artist, PersonId owner, String stageName, String genre) {
        return new ArtistProfileChanged(
                artist,
                owner,
                Personal.of(new StageName(stageName)),
                new Country("FR"),
                List.of(new Genre(genre)),
                null,
                Personal.of(List.of()),
                List.of(),
                Personal.of(Contact.NONE));
    }

    public static ReleaseAdded release(ReleaseId release, ArtistId artist, String title, LocalDate day) {
        return new ReleaseAdded(release, artist, new Title(title), ReleaseKind.SINGLE, ReleaseDate.on(day), null);
    }

    public static TrackAdded track(
            TrackId track, ArtistId artist, PersonId owner, String title, @Nullable ReleaseId release) {
        return new TrackAdded(
                track,
                artist,
                owner,
                new Title(title),
                new Isrc("CH-A12-26-00001"),
                null,
                new Duration(214_000),
                List.of(new Genre("indie pop")),
                new Language("de"),
                false,
                release == null ? List.of() : List.of(release),
                Personal.of(List.of(new Credit(artist, "Alma Rey", CreditRole.MAIN_ARTIST))));
    }

    public static CollaborationRequested requested(
            CollaborationId id, ArtistId from, ArtistId to, PersonId by, @Nullable TrackId track) {
        return requested(id, from, to, by, track, Instant.parse("2100-01-01T00:00:00Z"));
    }

    public static CollaborationRequested requested(
            CollaborationId id, ArtistId from, ArtistId to, PersonId by, @Nullable TrackId track, Instant expiry) {
        return new CollaborationRequested(
                id,
                from,
                to,
                by,
                CollaborationKind.REMIX,
                Personal.of(new Message("A remix?")),
                track,
                track == null ? null : new Title("Nachtfahrt"),
                splits(from, to),
                expiry);
    }

    public static Splits splits(ArtistId from, ArtistId to) {
        return new Splits(List.of(new Split(from, 6_000), new Split(to, 4_000)));
    }

    public static ImportOffered offered(
            ImportId id, PersonId owner, @Nullable ArtistId artist, long rows, ImportProblem... problems) {
        return new ImportOffered(
                id,
                owner,
                artist,
                null,
                kind(artist),
                List.of(kind(artist)),
                null,
                Personal.of("audience-timeline.csv"),
                "fingerprint",
                rows,
                problems.length,
                Personal.of(List.of(problems)),
                Personal.of(new FileSummary(
                        DAYS, List.of("A note."), List.of(new EncodingReading("windows-1252", "Café")))));
    }

    public static ImportAccepted accepted(ImportId id, @Nullable ArtistId artist) {
        return new ImportAccepted(id, kind(artist), null, null);
    }

    private static ImportKind kind(@Nullable ArtistId artist) {
        return artist == null ? ImportKind.SPOTIFY_STREAMING_HISTORY : ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
    }

    public static DailyFiguresImported figures(
            ImportId id, int batch, ArtistId artist, @Nullable TrackId track, DayFigures... days) {
        return new DailyFiguresImported(id, batch, artist, track, Source.SPOTIFY_FOR_ARTISTS, List.of(days));
    }

    public static DayFigures streams(LocalDate day, @Nullable Long streams) {
        return new DayFigures(day, streams, null, null, null, null, null, null, null);
    }

    /** Returns figures of an artist's audience. */
    public static DayFigures audience(
            LocalDate day,
            @Nullable Long streams,
            @Nullable Long listeners,
            @Nullable Long monthly,
            @Nullable Long followers) {
        return new DayFigures(day, streams, listeners, monthly, null, null, null, null, followers);
    }

    /** Returns a play of a song that the source identifies by name and URI. */
    public static Play play(
            Instant endedAt,
            @Nullable Instant heardOfflineAt,
            long msPlayed,
            String title,
            String artist,
            @Nullable String uri) {
        return new Play(
                endedAt,
                heardOfflineAt,
                msPlayed,
                "CH",
                title,
                artist,
                "Album",
                uri,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
