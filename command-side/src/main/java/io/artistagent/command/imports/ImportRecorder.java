package io.artistagent.command.imports;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.artistagent.command.imports.Staging.Header;
import io.artistagent.command.imports.Staging.NumberedBatch;
import io.artistagent.command.imports.Staging.Period;
import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.imports.CompleteImport;
import io.artistagent.domain.imports.FailImport;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.RecordFigures;
import io.artistagent.domain.imports.RecordPlays;
import io.artistagent.domain.imports.RecordSongs;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Appends the staged rows of an accepted import to the log. It may be killed at any moment and begins again where it stopped: a batch
 * leaves the staging after it is in the log, and one that is in the log already is no news to the import. An import that breaks a rule
 * ends there.
 */
@Component
class ImportRecorder {

    /** Its instances are named after the imports. */
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("record-import");

    private final Staging staging;
    private final CommandGateway commands;

    ImportRecorder(Staging staging, CommandGateway commands) {
        this.staging = staging;
        this.commands = commands;
    }

    /**
     * Records what is left of an import.
     *
     * @param stop asked between two batches
     * @return whether everything is done
     */
    boolean record(ImportId id, BooleanSupplier stop) {
        Optional<Header> header = staging.header(id);
        if (header.isEmpty()) {
            return true;
        }
        Header staged = header.get();
        try {
            return record(id, staged, stop);
        } catch (RuleBroken broken) {
            // No later try would keep the rule
            send(new FailImport(id, broken.rule()), staged);
            staging.discard(id);
            return true;
        }
    }

    private boolean record(ImportId id, Header staged, BooleanSupplier stop) {
        for (var next = staging.next(id, staged.kind()); next.isPresent(); next = staging.next(id, staged.kind())) {
            if (stop.getAsBoolean()) {
                return false;
            }
            NumberedBatch batch = next.get();
            send(command(id, batch, staged), staged);
            staging.remove(id, batch.number());
        }
        send(new CompleteImport(id), staged);
        staging.discard(id);
        return true;
    }

    private static Object command(ImportId id, NumberedBatch batch, Header header) {
        return switch (batch.rows()) {
            case Batch.Days days -> new RecordFigures(id, batch.number(), days.rows());
            case Batch.Songs songs -> {
                Period period = Objects.requireNonNull(header.period());
                yield new RecordSongs(id, batch.number(), period.from(), period.to(), songs.rows());
            }
            case Batch.Plays plays -> new RecordPlays(id, batch.number(), plays.rows());
        };
    }

    private void send(Object command, Header header) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(header.metadata()));
    }
}
