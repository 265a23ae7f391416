package io.artistagent.command.http;

import io.artistagent.api.IfMatch;
import io.artistagent.command.LogReader;
import io.artistagent.eventlog.storage.Receipt;
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
     * @param ifMatch names the version, or several of which one stands
     * @param existing tells the version of what stays as it was
     * @param command makes the command for a version, or for whatever version where that is null
     */
    public ResponseEntity<Answer> change(
            Caller caller, UUID id, IfMatch ifMatch, LogReader<?> existing, Function<@Nullable Long, Object> command) {
        return Answer.changed(id, send(caller, id, existing, command.apply(version(id, ifMatch, existing))));
    }

    /** Of several versions the one that stands, where it is among them: the command is carried out for this one alone. */
    private static @Nullable Long version(UUID id, IfMatch ifMatch, LogReader<?> existing) {
        var versions = ifMatch.versions();
        if (versions == null) {
            return null;
        }
        var any = versions.iterator().next();
        return versions.size() == 1
                ? any
                : existing.version(id).filter(versions::contains).orElse(any);
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
