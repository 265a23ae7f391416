package io.artistagent.standalone;

/** Why there is no start, in a sentence for the person at the keyboard. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
