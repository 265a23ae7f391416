package io.artistagent.web.signin;

import io.artistagent.web.session.PersonalDataInRedis;
import io.artistagent.web.session.StoredSessions;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ends the sessions in which a person is signed in or that contain a form the person could not send. */
@Component
final class PersonSessions implements PersonalDataInRedis {

    private final StoredSessions sessions;

    PersonSessions(StoredSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void forget(Collection<String> persons) {
        sessions.endThoseWith(persons.stream()
                .flatMap(person -> Stream.of(person, FormAuthorMarks.pseudonymOf(person)))
                .toList());
    }
}
