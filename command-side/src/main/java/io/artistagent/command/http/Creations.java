package io.artistagent.command.http;

import io.artistagent.command.LogReader;
import io.artistagent.domain.RuleBroken;
import io.artistagent.keycloak.Caller;
import jakarta.servlet.http.HttpServletRequest;
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
    private final NewIds ids;

    Creations(Commands commands, NewIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /**
     * Makes something new.
     *
     * @param path where it will be found, for example {@code artists}
     * @param existing looks whether a repeat made it already
     * @param command makes the command for the new id
     */
    public ResponseEntity<Answer> create(
            HttpServletRequest request,
            Caller caller,
            String path,
            LogReader<?> existing,
            Function<UUID, Object> command) {
        var id = ids.forWhat(request);
        try {
            return Answer.created(path, id, commands.send(caller, command.apply(id)));
        } catch (AggregateStreamCreationException | ConcurrencyException | RuleBroken refused) {
            // What a rule forbids today may have been made before it did
            if (IdempotencyFilter.seed(request) != null
                    && existing.ask(id, it -> true).isPresent()) {
                return Answer.created(path, id, commands.doneBefore(FIRST));
            }
            throw refused;
        }
    }
}
