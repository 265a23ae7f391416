package io.artistagent.command.http;

import io.artistagent.api.ETags;
import io.artistagent.command.LogReader;
import io.artistagent.eventlog.Receipt;
import io.artistagent.keycloak.Caller;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands that change something, for the version of it that their caller has seen. */
@Component
public final class Changes {

    private final Commands commands;

    Changes(Commands commands) {
        this.commands = commands;
    }

    /**
     * Changes something.
     *
     * @param ifMatch the header that names the version
     * @param existing tells the version of what stays as it was
     * @param command makes the command for a version, or for whatever version where that is null
     */
    public ResponseEntity<Answer> change(
            Caller caller,
            UUID id,
            @Nullable String ifMatch,
            LogReader<?> existing,
            Function<@Nullable Long, Object> command) {
        return Answer.changed(id, send(caller, id, existing, command.apply(ETags.version(ifMatch))));
    }

    /** Sends a command to something, and tells the version that it has then, also where nothing was left to do. */
    public Receipt send(Caller caller, UUID id, LogReader<?> existing, Object command) {
        var receipt = commands.send(caller, command);
        return receipt.version().isPresent()
                ? receipt
                : new Receipt(
                        existing.version(id).orElse(null), receipt.position().orElseThrow());
    }
}
