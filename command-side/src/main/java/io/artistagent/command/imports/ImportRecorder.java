package io.artistagent.command.imports;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.command.imports.Staging.Header;
import io.artistagent.command.imports.Staging.NumberedBatch;
import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.imports.CompleteImport;
import io.artistagent.domain.imports.DiscardImport;
import io.artistagent.domain.imports.FailImport;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.RecordFigures;
import io.artistagent.domain.imports.RecordPlaylists;
import io.artistagent.domain.imports.RecordPlays;
import io.artistagent.domain.imports.RecordSongs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Appends the staged rows of an accepted import to the log. After a crash it resumes where it stopped: a batch leaves the staging area only
 * after it is in the log, and the aggregate ignores a batch that it already holds. An import that breaks a rule fails, and so does the
 * import of an erased person.
 */
@Component
class ImportRecorder {

    /** The id of a task instance is the import's id. */
    static final TaskDescriptor<RecordingCause> TASK = TaskDescriptor.of("record-import", RecordingCause.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportRecorder.class);

    private final Staging staging;
    private final CommandGateway commands;

    ImportRecorder(Staging staging, CommandGateway commands) {
        this.staging = staging;
        this.commands = commands;
    }

    /**
     * Records the remaining batches of an import.
     *
     * @param cause named by all commands as their cause
     * @param stop checked between batches; true stops the work
     * @return whether the import is finished
     */
    boolean record(ImportId id, RecordingCause cause, BooleanSupplier stop) {
        Optional<Header> header = staging.header(id);
        if (header.isEmpty()) {
            return true;
        }
        Header staged = header.get();
        Map<String, String> metadata = cause.with(staged.metadata());
        try {
            new AnErasedPersonActsNoMore(staging.isOfTheErased(staged)).check();
            return record(id, staged, metadata, stop);
        } catch (RuleBroken broken) {
            // A retry would break the same rule
            if (broken.rule() == AnErasedPersonActsNoMore.class) {
                end(id, metadata);
            } else {
                send(new FailImport(id, broken.rule()), metadata);
            }
            staging.discard(id);
            return true;
        }
    }

    /** Ends the import of an erased person, whether it is partly recorded, waiting for a choice, or was never offered. */
    private void end(ImportId id, Map<String, String> metadata) {
        for (Record command :
                List.of(new FailImport(id, AnErasedPersonActsNoMore.class), new DiscardImport(id, null))) {
            try {
                send(command, metadata);
                return;
            } catch (RuleBroken | AggregateNotFoundException notSo) {
                LOG.debug(
                        "{} does not apply to an import of an erased person",
                        command.getClass().getSimpleName());
            }
        }
    }

    private boolean record(ImportId id, Header staged, Map<String, String> metadata, BooleanSupplier stop) {
        for (Optional<NumberedBatch> next = staging.next(id, staged);
                next.isPresent();
                next = staging.next(id, staged)) {
            if (stop.getAsBoolean()) {
                return false;
            }
            NumberedBatch batch = next.get();
            send(command(id, batch), metadata);
            staging.remove(id, batch.number());
        }
        // The rows may have been deleted by an erasure during the recording
        new AnErasedPersonActsNoMore(staging.isOfTheErased(staged)).check();
        send(new CompleteImport(id), metadata);
        staging.discard(id);
        return true;
    }

    private static Object command(ImportId id, NumberedBatch batch) {
        return switch (batch.rows()) {
            case Batch.Days days -> new RecordFigures(id, batch.number(), days.rows());
            case Batch.Songs songs -> new RecordSongs(id, batch.number(), songs.rows());
            case Batch.Playlists playlists -> new RecordPlaylists(id, batch.number(), playlists.rows());
            case Batch.Plays plays -> new RecordPlays(id, batch.number(), plays.rows());
        };
    }

    private void send(Object command, Map<String, String> metadata) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    }
}
