package io.artistagent.command.erasure;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.eventlog.erasure.Erasures;
import io.artistagent.eventlog.erasure.UnpublishedErasure;
import io.artistagent.eventlog.storage.LogMetadata;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Completes erasures whose key is destroyed but whose event is missing from the log: the process was killed in between, or the log was
 * restored from a backup older than the erasure. No new request is needed.
 */
@Configuration(proxyBeanMethods = false)
class UnpublishedErasures {

    private static final Logger LOG = LoggerFactory.getLogger(UnpublishedErasures.class);
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(1);

    private static final Map<String, String> THE_SYSTEM = LogMetadata.ofTheSystem("erasure");

    private final ObjectProvider<Erasures> erasures;
    private final CommandGateway commands;

    UnpublishedErasures(ObjectProvider<Erasures> erasures, CommandGateway commands) {
        this.erasures = erasures;
        this.commands = commands;
    }

    @Bean
    static Task<Void> publishErasures(ObjectProvider<UnpublishedErasures> unpublished) {
        return Tasks.recurring("publish-erasures", FixedDelay.of(POLL_INTERVAL))
                .execute((task, context) -> unpublished.getObject().publish());
    }

    void publish() {
        erasures.ifAvailable(all -> all.unpublished().forEach(this::publish));
    }

    /** Acts on behalf of the person who requested the erasure, or of the system if that is unknown. A failure does not stop the others. */
    private void publish(UnpublishedErasure erasure) {
        Map<String, String> askedBy = erasure.askedBy().isEmpty() ? THE_SYSTEM : erasure.askedBy();
        try {
            commands.sendAndWait(GenericCommandMessage.asCommandMessage(new ErasePerson(erasure.person()))
                    .withMetaData(askedBy));
        } catch (AggregateStreamCreationException | ConcurrencyException another) {
            LOG.debug("Another node has already recorded the erasure");
        } catch (RuntimeException notYet) {
            LOG.warn("Cannot record an erasure in the log; retrying within a minute", LoggedFailure.of(notYet));
        }
    }
}
