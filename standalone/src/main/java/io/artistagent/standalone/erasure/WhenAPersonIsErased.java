package io.artistagent.standalone.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.web.session.PersonalDataInRedis;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;

/**
 * Deletes what the pages store of an erased person in Redis: sessions and an unsent form. If Redis is unavailable, the erasure waits for it.
 * Pages that run as a separate process do not follow the log; they learn of an erasure from the API.
 */
public final class WhenAPersonIsErased implements Automation {

    private final List<PersonalDataInRedis> pages;

    WhenAPersonIsErased(List<PersonalDataInRedis> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public String name() {
        return "sessions";
    }

    /** Searches all sessions once for all erasures of a batch. */
    @EventHandler
    void on(PersonErased event) {
        Set<PersonId> persons = BatchOfErasures.personsAtItsEnd(event);
        if (!persons.isEmpty()) {
            List<String> subjects = persons.stream().map(PersonId::toString).toList();
            pages.forEach(stored -> stored.forget(subjects));
        }
    }
}
