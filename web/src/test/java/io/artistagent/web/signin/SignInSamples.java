package io.artistagent.web.signin;

import io.artistagent.web.session.GuestCookies;
import io.artistagent.web.session.Guests;
import io.artistagent.web.session.KeptOfPersons;
import io.artistagent.web.session.StoredSessions;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Writer marks and remembered pages, for tests of other packages. */
public final class SignInSamples {

    public static final WriterMarks OURS = new WriterMarks(Guests.keys("ours"));
    public static final WriterMarks FORGED = new WriterMarks(Guests.keys("guessed"));

    private SignInSamples() {}

    public static String mark(String person) {
        return OURS.of(person);
    }

    public static String forgedMark(String person) {
        return FORGED.of(person);
    }

    public static String pseudonym(String person) {
        return WriterMarks.pseudonymOf(person);
    }

    public static KeptOfPersons sessions(RedisConnectionFactory connections) {
        return new PersonSessions(new StoredSessions(connections));
    }

    public static AskedPage asked(GuestCookies cookies) {
        return new AskedPage(cookies);
    }
}
