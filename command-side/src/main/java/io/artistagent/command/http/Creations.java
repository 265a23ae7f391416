package io.artistagent.command.http;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.bus.CommandSender;
import io.artistagent.domain.RuleBroken;
import io.artistagent.keycloak.Caller;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands that create an aggregate, and recognises a repeat of a command that was executed but never answered. */
@Component
public final class Creations {

    /** The version of an aggregate after its first event. */
    private static final long FIRST = 0;

    private final CommandSender commands;

    Creations(CommandSender commands) {
        this.commands = commands;
    }

    /**
     * Creates an aggregate and answers 201.
     *
     * @param id the id of the new aggregate
     * @param path the collection in which it is found, for example {@code artists}
     * @param existing checks whether an earlier attempt has already created it
     * @param command creates the command for the id
     */
    public ResponseEntity<CommandResponse> create(
            NewId id, Caller caller, String path, AggregateReader<?> existing, Function<UUID, Object> command) {
        try {
            return CommandResponse.created(path, id.value(), commands.send(caller, command.apply(id.value())));
        } catch (AggregateStreamCreationException | ConcurrencyException | RuleBroken refused) {
            // A rule that forbids the command now may not have applied when the first attempt was executed
            if (id.repeatable() && existing.ask(id.value(), it -> true).isPresent()) {
                return CommandResponse.created(path, id.value(), commands.doneBefore(FIRST));
            }
            throw refused;
        }
    }
}
