package io.artistagent.web.shell;

import io.artistagent.web.session.Guests;

/** The marks that these tests put into forms. */
final class Marks {

    static final WriterMarks OURS = new WriterMarks(Guests.keys("ours"));
    static final WriterMarks FORGED = new WriterMarks(Guests.keys("guessed"));

    private Marks() {}
}
