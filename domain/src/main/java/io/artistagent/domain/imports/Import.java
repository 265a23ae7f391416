package io.artistagent.domain.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.statistics.Source;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The import of a file: offered after it was read, accepted or discarded, and recorded in batches, each exactly once. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the fields
public final class Import {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        DISCARDED,
        FAILED
    }

    @AggregateIdentifier
    private ImportId id;

    private PersonId owner;
    private ImportSubject subject;
    private ImportKind kind;
    private Set<ImportKind> kinds;
    private @Nullable DaySpan period;
    private String fingerprint;
    private State state;
    private boolean hadProblems;
    private long rows;
    private long recordedRows;
    private int recorded;

    @CommandHandler
    Import(OfferImport command, Fingerprints fingerprints, Artists artists, Tracks tracks) {
        checkWhatItIsAbout(command.subject(), artists, tracks);
        FileClaim file = new FileClaim(command.owner(), command.subject(), command.period(), command.fingerprint());
        new AFileIsImportedOnce(fingerprints.claim(file, command.importId())).check();
        apply(new ImportOffered(
                command.importId(),
                command.owner(),
                command.subject().artistId(),
                command.subject().trackId(),
                command.kind(),
                command.kinds().stream().sorted().toList(),
                command.period(),
                Personal.of(command.fileName()),
                command.fingerprint(),
                command.rows(),
                command.problemCount(),
                Personal.of(command.problems()),
                Personal.of(command.summary())));
        if (command.isClear()) {
            apply(new ImportAccepted(
                    command.importId(), command.kind(), command.subject().trackId(), command.period()));
        }
    }

    @CommandHandler
    void decide(AcceptImport command, Fingerprints fingerprints, Artists artists, Tracks tracks) {
        new OnlyAWaitingImportIsAcceptedOrDiscarded(state).check();
        ImportKind chosen = Objects.requireNonNullElse(command.kind(), kind);
        ImportSubject about = new ImportSubject(
                subject.artistId(),
                command.trackId() != null || !chosen.needsTrack() ? command.trackId() : subject.trackId());
        DaySpan days = command.period() != null || !chosen.needsPeriod() ? command.period() : period;
        new AFileIsReadAsAKindThatFitsIt(kinds, chosen).check();
        new AnAcceptedFileSaysWhatItIsAbout(chosen, about, days).check();
        checkWhatItIsAbout(about, artists, tracks);
        claimFor(about, days, fingerprints);
        apply(new ImportAccepted(id, chosen, about.trackId(), days));
    }

    /** A file that was offered without its track or its days may already have been imported for them. */
    private void claimFor(ImportSubject about, @Nullable DaySpan days, Fingerprints fingerprints) {
        if (!about.equals(subject) || !Objects.equals(days, period)) {
            fingerprints.release(id);
            new AFileIsImportedOnce(fingerprints.claim(new FileClaim(owner, about, days, fingerprint), id)).check();
        }
    }

    @CommandHandler
    void decide(DiscardImport command, Fingerprints fingerprints) {
        new OnlyAWaitingImportIsAcceptedOrDiscarded(state).check();
        fingerprints.release(id);
        apply(new ImportDiscarded(id));
    }

    @CommandHandler
    void decide(RecordFigures command, Artists artists, Tracks tracks) {
        if (isNew(command.batch(), kind.holdsDays(), artists, tracks)) {
            apply(new DailyFiguresImported(
                    id,
                    command.batch(),
                    Objects.requireNonNull(subject.artistId()),
                    subject.trackId(),
                    Source.SPOTIFY_FOR_ARTISTS,
                    command.figures()));
        }
    }

    @CommandHandler
    void decide(RecordSongs command, Artists artists, Tracks tracks) {
        if (isNew(command.batch(), kind == ImportKind.SPOTIFY_SONGS, artists, tracks)) {
            DaySpan days = Objects.requireNonNull(period);
            apply(new SongFiguresImported(
                    id,
                    command.batch(),
                    Objects.requireNonNull(subject.artistId()),
                    Source.SPOTIFY_FOR_ARTISTS,
                    days.first(),
                    days.last(),
                    command.songs()));
        }
    }

    @CommandHandler
    void decide(RecordPlaylists command, Artists artists, Tracks tracks) {
        if (isNew(command.batch(), kind == ImportKind.SPOTIFY_PLAYLISTS, artists, tracks)) {
            DaySpan days = Objects.requireNonNull(period);
            apply(new PlaylistFiguresImported(
                    id,
                    command.batch(),
                    owner,
                    Objects.requireNonNull(subject.artistId()),
                    Source.SPOTIFY_FOR_ARTISTS,
                    days.first(),
                    days.last(),
                    Personal.of(command.playlists())));
        }
    }

    @CommandHandler
    void decide(RecordPlays command, Artists artists, Tracks tracks) {
        if (isNew(command.batch(), kind == ImportKind.SPOTIFY_STREAMING_HISTORY, artists, tracks)) {
            apply(new PlaysImported(
                    id, command.batch(), owner, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(command.plays())));
        }
    }

    /** A file that was not read completely may be offered again, once the file or the reader has been fixed. Known rows count once. */
    @CommandHandler
    void decide(CompleteImport command, Fingerprints fingerprints) {
        if (state != State.DONE) {
            new OnlyARunningImportIsRecorded(state).check();
            new OnlyAFullyRecordedImportIsCompleted(rows, recordedRows).check();
            if (hadProblems) {
                fingerprints.release(id);
            }
            apply(new ImportCompleted(id, rows));
        }
    }

    @CommandHandler
    void decide(FailImport command, Fingerprints fingerprints) {
        if (state != State.FAILED) {
            new OnlyARunningImportFails(state).check();
            fingerprints.release(id);
            apply(new ImportFailed(id, Rule.slug(command.rule()), Rule.refusal(command.rule())));
        }
    }

    private static void checkWhatItIsAbout(ImportSubject subject, Artists artists, Tracks tracks) {
        if (subject.artistId() != null) {
            new OnlyAnActiveArtistActs(artists.isActive(subject.artistId())).check();
        }
        new AFileIsAboutATrackOfItsArtist(subject, tracks).check();
    }

    /**
     * Returns whether a batch still has to be recorded; it may be sent again after a crash. An import for a retired artist is stopped
     * before its first batch but not later, because half an import would be worse than all of it.
     */
    private boolean isNew(int batch, boolean held, Artists artists, Tracks tracks) {
        new AnImportRecordsWhatItsFileHolds(held).check();
        if (batch <= recorded) {
            return false;
        }
        new OnlyARunningImportIsRecorded(state).check();
        new BatchesComeInTheirOrder(recorded, batch).check();
        if (recorded == 0) {
            checkWhatItIsAbout(subject, artists, tracks);
        }
        return true;
    }

    @EventSourcingHandler
    void evolve(ImportOffered event) {
        id = event.importId();
        owner = event.owner();
        subject = new ImportSubject(event.artistId(), event.trackId());
        kind = event.kind();
        kinds = Set.copyOf(event.kinds());
        period = event.period();
        fingerprint = event.fingerprint();
        rows = event.rows();
        hadProblems = event.problemCount() > 0;
        state = State.WAITING;
    }

    @EventSourcingHandler
    void evolve(ImportAccepted event) {
        kind = event.kind();
        subject = new ImportSubject(subject.artistId(), event.trackId());
        period = event.period();
        state = State.RUNNING;
    }

    @EventSourcingHandler
    void evolve(ImportDiscarded event) {
        state = State.DISCARDED;
    }

    @EventSourcingHandler
    void evolve(RowsImported event) {
        recorded = event.batch();
        recordedRows += event.rowCount();
    }

    @EventSourcingHandler
    void evolve(ImportCompleted event) {
        state = State.DONE;
    }

    @EventSourcingHandler
    void evolve(ImportFailed event) {
        state = State.FAILED;
    }

    /** Returns the person who offered the file. */
    public PersonId owner() {
        return owner;
    }

    /** Returns what is known about the file, and what can be chosen when it is accepted. */
    public Offer offer() {
        return new Offer(owner, state == State.WAITING, subject, kind, kinds, period);
    }

    /**
     * A file as it was offered.
     *
     * @param waiting whether the import still waits for the owner's decision
     */
    public record Offer(
            PersonId owner,
            boolean waiting,
            ImportSubject subject,
            ImportKind kind,
            Set<ImportKind> kinds,
            @Nullable DaySpan period) {}

    Import() {}
}
