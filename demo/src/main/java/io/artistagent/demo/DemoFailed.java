package io.artistagent.demo;

/** The demo cannot continue. The message explains the reason to the user. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String sentence) {
        super(sentence);
    }

    /** Creates the exception for an interrupted thread and restores its interrupt flag. */
    static DemoFailed interrupted() {
        Thread.currentThread().interrupt();
        return new DemoFailed("Interrupted. Run make demo again to continue.");
    }
}
