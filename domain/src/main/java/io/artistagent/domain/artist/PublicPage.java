package io.artistagent.domain.artist;

/** Whether an artist has a page that can be read without signing in, and whether search engines may list it. */
enum PublicPage {
    CLOSED,
    OPEN,
    INDEXED;

    static PublicPage open(boolean indexed) {
        return indexed ? INDEXED : OPEN;
    }
}
