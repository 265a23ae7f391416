package io.artistagent.standalone.kill;

/**
 * An acknowledged command.
 *
 * @param aggregate the aggregate that it created or changed
 * @param retried whether it was acknowledged only after the restart
 */
record AcknowledgedCommand(SentCommand order, String aggregate, boolean retried) {

    /** Returns the place of its event in the log. */
    String place() {
        return aggregate + "/" + order.version();
    }
}
