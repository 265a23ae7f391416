package io.artistagent.domain.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.statistics.Source;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** A file on its way into the log: offered as it was read, accepted or discarded, and recorded batch by batch, each once. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event fills what a constructor would
public final class Import {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        DISCARDED
    }

    @AggregateIdentifier
    private ImportId id;

    private PersonId owner;
    private ImportSubject subject;
    private ImportKind kind;
    private State state;
    private long rows;
    private long recordedRows;
    private int recorded;

    @CommandHandler
    Import(OfferImport command, Fingerprints fingerprints, Tracks tracks) {
        new AFileIsAboutATrackOfItsArtist(command.subject(), tracks).check();
        new AFileIsImportedOnce(fingerprints.claim(
                        command.owner(), command.subject(), command.fingerprint(), command.importId()))
                .check();
        apply(new ImportOffered(
                command.importId(),
                command.owner(),
                command.subject().artistId(),
                command.subject().trackId(),
                command.kind(),
                command.fileName(),
                command.fingerprint(),
                command.rows(),
                command.problemCount(),
                command.problems()));
        if (command.problemCount() == 0) {
            apply(new ImportAccepted(command.importId()));
        }
    }

    @CommandHandler
    void decide(AcceptImport command) {
        new OnlyAWaitingImportIsAcceptedOrDiscarded(state).check();
        apply(new ImportAccepted(id));
    }

    @CommandHandler
    void decide(DiscardImport command, Fingerprints fingerprints) {
        new OnlyAWaitingImportIsAcceptedOrDiscarded(state).check();
        fingerprints.release(id);
        apply(new ImportDiscarded(id));
    }

    @CommandHandler
    void decide(RecordFigures command) {
        if (isNew(command.batch(), kind.holdsDays())) {
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
    void decide(RecordSongs command) {
        if (isNew(command.batch(), kind == ImportKind.SPOTIFY_SONGS)) {
            apply(new SongFiguresImported(
                    id,
                    command.batch(),
                    Objects.requireNonNull(subject.artistId()),
                    Source.SPOTIFY_FOR_ARTISTS,
                    command.from(),
                    command.to(),
                    command.songs()));
        }
    }

    @CommandHandler
    void decide(RecordPlays command) {
        if (isNew(command.batch(), kind == ImportKind.SPOTIFY_STREAMING_HISTORY)) {
            apply(new PlaysImported(id, command.batch(), owner, Source.SPOTIFY_STREAMING_HISTORY, command.plays()));
        }
    }

    @CommandHandler
    void decide(CompleteImport command) {
        if (state != State.DONE) {
            new OnlyARunningImportIsRecorded(state).check();
            new OnlyAFullyRecordedImportIsCompleted(rows, recordedRows).check();
            apply(new ImportCompleted(id, rows));
        }
    }

    /** A batch may be sent again after a crash: what is recorded already is no news. */
    private boolean isNew(int batch, boolean held) {
        new AnImportRecordsWhatItsFileHolds(held).check();
        if (batch <= recorded) {
            return false;
        }
        new OnlyARunningImportIsRecorded(state).check();
        new BatchesComeInTheirOrder(recorded, batch).check();
        return true;
    }

    @EventSourcingHandler
    void evolve(ImportOffered event) {
        id = event.importId();
        owner = event.owner();
        subject = new ImportSubject(event.artistId(), event.trackId());
        kind = event.kind();
        rows = event.rows();
        state = State.WAITING;
    }

    @EventSourcingHandler
    void evolve(ImportAccepted event) {
        state = State.RUNNING;
    }

    @EventSourcingHandler
    void evolve(ImportDiscarded event) {
        state = State.DISCARDED;
    }

    @EventSourcingHandler
    void evolve(DailyFiguresImported event) {
        recorded = event.batch();
        recordedRows += event.figures().size();
    }

    @EventSourcingHandler
    void evolve(SongFiguresImported event) {
        recorded = event.batch();
        recordedRows += event.songs().size();
    }

    @EventSourcingHandler
    void evolve(PlaysImported event) {
        recorded = event.batch();
        recordedRows += event.plays().size();
    }

    @EventSourcingHandler
    void evolve(ImportCompleted event) {
        state = State.DONE;
    }

    /** The person whose file it is. */
    public PersonId owner() {
        return owner;
    }

    Import() {}
}
