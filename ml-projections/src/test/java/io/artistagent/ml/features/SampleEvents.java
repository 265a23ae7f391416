package io.artistagent.ml.features;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistProfileChanged;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentWithdrawn;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.matching.MatchJudged;
import io.artistagent.domain.matching.Verdict;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appends sample events to the log, with short method names. */
public final class SampleEvents {

    private final Node node;

    public SampleEvents(Node node) {
        this.node = node;
    }

    public ArtistId registered(UUID owner, String name, String country, List<String> genres, Skill... lookingFor) {
        ArtistId id = new ArtistId(UUID.randomUUID());
        node.happened(
                id.value(),
                new ArtistRegistered(
                        id,
                        new PersonId(owner),
                        Personal.of(new StageName(name)),
                        new Country(country),
                        genres(genres),
                        null,
                        Personal.of(List.of()),
                        List.of(lookingFor),
                        Personal.of(new Contact(null, null))));
        return id;
    }

    public void changed(
            ArtistId id, UUID owner, String name, String country, List<String> genres, Skill... lookingFor) {
        node.happened(
                id.value(),
                new ArtistProfileChanged(
                        id,
                        new PersonId(owner),
                        Personal.of(new StageName(name)),
                        new Country(country),
                        genres(genres),
                        null,
                        Personal.of(List.of()),
                        List.of(lookingFor),
                        Personal.of(new Contact(null, null))));
    }

    public void retired(ArtistId id) {
        node.happened(id.value(), new ArtistRetired(id));
    }

    public void blocked(ArtistId id, ArtistId other) {
        node.happened(id.value(), new ArtistBlocked(id, other));
    }

    public void judged(ArtistId id, ArtistId other, Verdict verdict) {
        node.happened(UUID.randomUUID(), new MatchJudged(id, other, verdict, null));
    }

    public void pictured(ArtistId id, Object event) {
        node.happened(id.value(), event);
    }

    public void unblocked(ArtistId id, ArtistId other) {
        node.happened(id.value(), new ArtistUnblocked(id, other));
    }

    public TrackId draft(ArtistId artist, List<String> genres, String language, Credit... credits) {
        return draftOf(UUID.randomUUID(), artist, genres, language, credits);
    }

    private TrackId draftOf(UUID owner, ArtistId artist, List<String> genres, String language, Credit... credits) {
        TrackId id = new TrackId(UUID.randomUUID());
        node.happened(
                id.value(),
                new TrackAdded(
                        id,
                        artist,
                        new PersonId(owner),
                        new Title("A track"),
                        null,
                        null,
                        new Duration(180_000),
                        genres(genres),
                        language == null ? null : new Language(language),
                        false,
                        List.of(),
                        Personal.of(List.of(credits))));
        return id;
    }

    public TrackId track(ArtistId artist, List<String> genres, String language, Credit... credits) {
        TrackId id = draft(artist, genres, language, credits);
        published(id, artist);
        return id;
    }

    /** Appends a published track that the person added for the artist. */
    public TrackId trackOf(UUID owner, ArtistId artist, List<String> genres, String language, Credit... credits) {
        TrackId id = draftOf(owner, artist, genres, language, credits);
        published(id, artist);
        return id;
    }

    public void published(TrackId id, ArtistId artist) {
        node.happened(id.value(), new TrackPublished(id, artist));
    }

    public void withdrawn(TrackId id, ArtistId artist) {
        node.happened(id.value(), new TrackWithdrawn(id, artist));
    }

    public void corrected(TrackId id, ArtistId artist, List<String> genres, String language, Credit... credits) {
        correctedBy(UUID.randomUUID(), id, artist, genres, language, credits);
    }

    public void correctedBy(
            UUID owner, TrackId id, ArtistId artist, List<String> genres, String language, Credit... credits) {
        node.happened(
                id.value(),
                new TrackCorrected(
                        id,
                        artist,
                        new PersonId(owner),
                        new Title("A track"),
                        null,
                        null,
                        new Duration(180_000),
                        genres(genres),
                        language == null ? null : new Language(language),
                        false,
                        List.of(),
                        Personal.of(List.of(credits))));
    }

    public void reported(ArtistId artist, TrackId track, DayFigures... figures) {
        ImportId id = new ImportId(UUID.randomUUID());
        node.happened(
                id.value(),
                new DailyFiguresImported(id, 1, artist, track, Source.SPOTIFY_FOR_ARTISTS, List.of(figures)));
    }

    public void consented(UUID person, Purpose purpose) {
        node.happened(consents(person), new ConsentGiven(new PersonId(person), purpose, new TextVersion("1")));
    }

    public void withdrew(UUID person, Purpose purpose) {
        node.happened(consents(person), new ConsentWithdrawn(new PersonId(person), purpose, new TextVersion("1")));
    }

    /** Appends an event about the limits on the processing of a person's data. */
    public void limited(UUID person, Object event) {
        node.happened(UUID.fromString(new LimitsId(new PersonId(person)).toString()), event);
    }

    private static UUID consents(UUID person) {
        return UUID.fromString(new ConsentsId(new PersonId(person)).toString());
    }

    public CollaborationId requested(ArtistId from, ArtistId to) {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        node.happened(
                id.value(),
                new CollaborationRequested(
                        id,
                        from,
                        to,
                        new PersonId(UUID.randomUUID()),
                        CollaborationKind.FEATURE,
                        Personal.of(new Message("Shall we?")),
                        null,
                        null,
                        new Splits(List.of(new Split(from, 5_000), new Split(to, 5_000))),
                        Instant.parse("2027-01-01T00:00:00Z")));
        return id;
    }

    public void then(CollaborationId id, Object event) {
        node.happened(id.value(), event);
    }

    private static List<Genre> genres(List<String> names) {
        return names.stream().map(Genre::new).toList();
    }
}
