package io.artistagent.web.shell;

/** What an error page says; kind names its texts. */
public record ErrorPage(String kind, boolean again) {

    static ErrorPage of(int status) {
        return switch (status) {
            case 403 -> new ErrorPage("403", false);
            case 400, 404, 405, 410 -> new ErrorPage("404", false);
            case 413 -> new ErrorPage("413", false);
            case 429, 502, 503, 504 -> new ErrorPage("503", true);
            default -> new ErrorPage("500", true);
        };
    }
}
