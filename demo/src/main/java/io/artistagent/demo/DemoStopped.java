package io.artistagent.demo;

/** The demo cannot continue. The message explains the reason to the user. */
final class DemoStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoStopped(String sentence) {
        super(sentence);
    }

    /** Creates the exception for an interrupted thread and restores its interrupt flag. */
    static DemoStopped interrupted() {
        Thread.currentThread().interrupt();
        return new DemoStopped("Interrupted. Run make demo again to continue.");
    }
}
