package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.storage.Reencryption;
import io.artistagent.eventlog.upcasting.EventForm;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Lets an operator start the re-encryption of fields that were later found to be personal, and shows its progress. */
@Endpoint(id = "reencryption")
final class ReencryptionEndpoint {

    private final Reencryption reencryption;

    ReencryptionEndpoint(Reencryption reencryption) {
        this.reencryption = reencryption;
    }

    /**
     * The pending forms and the progress.
     *
     * @param pending forms of which the log may hold events in the clear
     * @param progress the run of this process
     */
    public record View(List<String> pending, Reencryption.Progress progress) {}

    @ReadOperation
    public View show() {
        return new View(
                reencryption.pending().stream()
                        .map(EventForm::toString)
                        .sorted()
                        .toList(),
                reencryption.progress());
    }

    /** @throws OperationRefused with 409 if a run is under way, here or in another process */
    @WriteOperation
    public Accepted<View> start() {
        try {
            if (!reencryption.start()) {
                throw OperationProblem.ALREADY_REENCRYPTING.refusal();
            }
        } catch (SQLException unavailable) {
            throw new CannotGetJdbcConnectionException("The log cannot be reached.", unavailable);
        }
        return new Accepted<>("/reencryption", show());
    }
}
