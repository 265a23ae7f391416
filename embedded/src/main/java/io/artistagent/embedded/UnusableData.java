package io.artistagent.embedded;

/** Data that cannot be used as it lies there; the message is one sentence for the person at the keyboard. */
public final class UnusableData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableData(String sentence) {
        super(sentence);
    }
}
