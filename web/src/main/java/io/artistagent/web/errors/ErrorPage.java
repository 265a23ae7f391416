package io.artistagent.web.errors;

import io.artistagent.web.security.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error page.
 *
 * @param kind selects the texts
 * @param again whether retrying can help
 * @param form whether the error answers a form, which a reload of its address would not send again
 * @param profile the profile page of the artist who belongs to another person; null if that is not the reason
 */
public record ErrorPage(
        String kind, boolean again, boolean form, @Nullable String profile) {

    static ErrorPage of(int status) {
        return switch (status) {
            case 403 -> new ErrorPage("403", false, false, null);
            case 400, 406, 414, 415, 421, 431 -> new ErrorPage("400", false, false, null);
            case 404, 405, 410 -> new ErrorPage("404", false, false, null);
            case 409 -> new ErrorPage("409", false, false, null);
            case 413 -> new ErrorPage("413", false, false, null);
            case 429, 502, 503, 504 -> new ErrorPage("503", true, false, null);
            default -> new ErrorPage("500", true, false, null);
        };
    }

    ErrorPage behind(RejectionReason rejectionReason) {
        return ofKind(
                switch (rejectionReason) {
                    case SIGN_IN_UNAVAILABLE -> "signin";
                    case STALE_FORM -> "stale";
                });
    }

    /** Returns the page for a change that is stored but not visible yet. */
    ErrorPage ofLateChange() {
        return ofKind("late");
    }

    private ErrorPage ofKind(String other) {
        return new ErrorPage(other, again, form, profile);
    }

    ErrorPage ofForm() {
        return new ErrorPage(kind, false, again, profile);
    }

    ErrorPage somebodyElses(String artistId) {
        return new ErrorPage("theirs", again, form, "/artists/" + artistId);
    }

    public String icon() {
        return switch (kind) {
            case "403", "theirs" -> "lock";
            case "400" -> "circle-alert";
            case "404" -> "search";
            case "413" -> "file-up";
            case "signin" -> "log-in";
            case "late" -> "clock";
            case "stale", "409", "503" -> "refresh-cw";
            default -> "triangle-alert";
        };
    }
}
