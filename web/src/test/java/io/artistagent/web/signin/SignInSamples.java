package io.artistagent.web.signin;

import io.artistagent.web.session.PersonalDataInRedis;
import io.artistagent.web.session.SealedCookieFixture;
import io.artistagent.web.session.SealedCookies;
import io.artistagent.web.session.StoredSessions;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Writer marks and remembered pages, for tests of other packages. */
public final class SignInSamples {

    public static final FormAuthorMarks OURS = new FormAuthorMarks(SealedCookieFixture.keys("ours"));
    public static final FormAuthorMarks FORGED = new FormAuthorMarks(SealedCookieFixture.keys("guessed"));

    private SignInSamples() {}

    public static String mark(String person) {
        return OURS.of(person);
    }

    public static String forgedMark(String person) {
        return FORGED.of(person);
    }

    public static String pseudonym(String person) {
        return FormAuthorMarks.pseudonymOf(person);
    }

    public static PersonalDataInRedis sessions(RedisConnectionFactory connections) {
        return new PersonSessions(new StoredSessions(connections));
    }

    public static SavedPage asked(SealedCookies cookies) {
        return new SavedPage(cookies);
    }
}
