package io.artistagent.standalone;

/** The application cannot start. The message tells the person at the terminal why. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
