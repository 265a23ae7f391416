package io.artistagent.command.http;

import io.artistagent.command.LogReader;
import io.artistagent.domain.RuleBroken;
import io.artistagent.keycloak.Caller;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands that make something new, and knows a repeat of one that was carried out but never answered. */
@Component
public final class Creations {

    /** What is made begins with one event. */
    private static final long FIRST = 0;

    private final Commands commands;

    Creations(Commands commands) {
        this.commands = commands;
    }

    /**
     * Makes something new.
     *
     * @param id the id that it gets
     * @param path where it will be found, for example {@code artists}
     * @param existing looks whether a repeat made it already
     * @param command makes the command for the id
     */
    public ResponseEntity<Answer> create(
            NewId id, Caller caller, String path, LogReader<?> existing, Function<UUID, Object> command) {
        try {
            return Answer.created(path, id.value(), commands.send(caller, command.apply(id.value())));
        } catch (AggregateStreamCreationException | ConcurrencyException | RuleBroken refused) {
            // What a rule forbids today may have been made before it did
            if (id.repeatable() && existing.ask(id.value(), it -> true).isPresent()) {
                return Answer.created(path, id.value(), commands.doneBefore(FIRST));
            }
            throw refused;
        }
    }
}
