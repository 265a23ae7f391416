package io.artistagent.web.resume;

import io.artistagent.web.forms.RequestBodies;
import io.artistagent.web.session.SealedCookies;
import io.artistagent.web.signin.FormAuthorMarks;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SavedPage;
import io.artistagent.web.signin.SignInAddress;
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
final class UnsentFormService {

    private static final String COOKIE = "unsent";
    private static final JsonMapper JSON = new JsonMapper();

    private final UnsentFormStore forms;
    private final SealedCookies cookies;
    private final FormAuthorMarks marks;
    private final SavedPage savedPage;

    UnsentFormService(UnsentFormStore forms, SealedCookies cookies, FormAuthorMarks marks, SavedPage savedPage) {
        this.forms = forms;
        this.cookies = cookies;
        this.marks = marks;
        this.savedPage = savedPage;
    }

    /** Stores the form of this request. After the next sign-in in this browser, the person is asked about it. */
    void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UnsentForm unsent = UnsentForm.of(request);
        if (unsent.file()) {
            RequestBodies.discard(request);
        }
        String person = marks.pseudonym(unsent.writer());
        if (unsent.isEmpty() || person == null || !forms.keep(person, unsent)) {
            cookies.keep(response, COOKIE, JSON.writeValueAsString(unsent.withoutFields()), UnsentFormStore.LIFE);
        }
        savedPage.remember(response, SignInAddress.RESUME);
    }

    /** Returns the form that this person could not send; null if there is none. */
    @Nullable
    UnsentForm find(HttpServletRequest request, @Nullable Person person) {
        String mine = person == null ? null : marks.pseudonym(person.mark());
        UnsentForm kept = mine == null ? null : forms.find(mine);
        String noted = kept == null ? cookies.find(request, COOKIE) : null;
        return noted == null ? kept : JSON.readValue(noted, UnsentForm.class);
    }

    void forget(HttpServletRequest request, HttpServletResponse response, @Nullable Person person) {
        String mine = person == null ? null : marks.pseudonym(person.mark());
        if (mine != null) {
            forms.forget(mine);
        }
        cookies.forget(request, response, COOKIE);
    }
}
