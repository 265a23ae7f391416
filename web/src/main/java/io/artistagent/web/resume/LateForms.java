package io.artistagent.web.resume;

import io.artistagent.web.forms.Bodies;
import io.artistagent.web.session.GuestCookies;
import io.artistagent.web.signin.AskedPage;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import io.artistagent.web.signin.WriterMarks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that arrived without a signed-in person. A form that carries our writer mark is stored for its author. For any other form, only a
 * short note is stored in a cookie, so that an unauthenticated visitor cannot fill the store.
 */
@Component
final class LateForms {

    private static final String COOKIE = "unsent";
    private static final JsonMapper JSON = new JsonMapper();

    private final UnsentForms forms;
    private final GuestCookies cookies;
    private final WriterMarks marks;
    private final AskedPage asked;

    LateForms(UnsentForms forms, GuestCookies cookies, WriterMarks marks, AskedPage asked) {
        this.forms = forms;
        this.cookies = cookies;
        this.marks = marks;
        this.asked = asked;
    }

    /** Stores the form of this request. After the next sign-in in this browser, the person is asked about it. */
    void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Unsent unsent = Unsent.of(request);
        if (unsent.file()) {
            Bodies.passOver(request);
        }
        String person = marks.pseudonym(unsent.writer());
        if (unsent.isEmpty() || person == null || !forms.keep(person, unsent)) {
            cookies.keep(response, COOKIE, JSON.writeValueAsString(unsent.withoutFields()), UnsentForms.LIFE);
        }
        asked.remember(response, SignInAddress.RESUME);
    }

    /** Returns the form that this person could not send; null if there is none. */
    @Nullable
    Unsent find(HttpServletRequest request, @Nullable Person person) {
        String mine = person == null ? null : marks.pseudonym(person.mark());
        Unsent kept = mine == null ? null : forms.find(mine);
        String noted = kept == null ? cookies.find(request, COOKIE) : null;
        return noted == null ? kept : JSON.readValue(noted, Unsent.class);
    }

    void forget(HttpServletRequest request, HttpServletResponse response, @Nullable Person person) {
        String mine = person == null ? null : marks.pseudonym(person.mark());
        if (mine != null) {
            forms.forget(mine);
        }
        cookies.forget(request, response, COOKIE);
    }
}
