package io.artistagent.demo;

/** Why the demo cannot go on, in a sentence for the person at the keyboard. */
final class DemoStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoStopped(String sentence) {
        super(sentence);
    }

    /** The caller's thread was interrupted, and stays so. */
    static DemoStopped interrupted() {
        Thread.currentThread().interrupt();
        return new DemoStopped("Interrupted: make demo goes on where it stopped.");
    }
}
