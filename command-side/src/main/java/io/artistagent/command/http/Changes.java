package io.artistagent.command.http;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.eventlog.storage.Receipt;
import io.artistagent.keycloak.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands that change an aggregate at the version that the caller has seen. */
@Component
public final class Changes {

    private final CommandSender commands;

    Changes(CommandSender commands) {
        this.commands = commands;
    }

    /**
     * Sends a command and answers with the resulting version.
     *
     * @param ifMatch the expected version, or several acceptable ones
     * @param existing reads the current version if the command changed nothing
     * @param command creates the command for a version; null means any version
     */
    public ResponseEntity<CommandResponse> change(
            Caller caller,
            UUID id,
            IfMatch ifMatch,
            AggregateReader<?> existing,
            Function<@Nullable Long, Object> command) {
        return CommandResponse.changed(id, send(caller, id, existing, command.apply(version(id, ifMatch, existing))));
    }

    /** Picks the version that the command expects. Of several acceptable versions, this is the current one if it is among them. */
    private static @Nullable Long version(UUID id, IfMatch ifMatch, AggregateReader<?> existing) {
        Set<Long> versions = ifMatch.versions();
        if (versions == null) {
            return null;
        }
        Long any = versions.iterator().next();
        return versions.size() == 1
                ? any
                : existing.version(id).filter(versions::contains).orElse(any);
    }

    /** Sends a command and returns the resulting version, even if the command changed nothing. */
    public Receipt send(Caller caller, UUID id, AggregateReader<?> existing, Object command) {
        Receipt receipt = commands.send(caller, command);
        return receipt.version().isPresent()
                ? receipt
                : new Receipt(
                        existing.version(id).orElse(null), receipt.position().orElseThrow());
    }
}
