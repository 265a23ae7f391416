package io.artistagent.processes;

/** Data on disk that cannot be used. The message is one sentence for the person at the terminal. */
public final class UnusableData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableData(String sentence) {
        super(sentence);
    }
}
