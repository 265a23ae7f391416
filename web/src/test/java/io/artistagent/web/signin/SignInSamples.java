package io.artistagent.web.signin;

import io.artistagent.web.session.GuestCookies;
import io.artistagent.web.session.Guests;

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

    public static AskedPage asked(GuestCookies cookies) {
        return new AskedPage(cookies);
    }
}
