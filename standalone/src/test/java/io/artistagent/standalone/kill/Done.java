package io.artistagent.standalone.kill;

/**
 * A command that was acknowledged.
 *
 * @param aggregate what it made or changed
 * @param retried whether the acknowledgement came only after the restart
 */
record Done(Order order, String aggregate, boolean retried) {

    /** Where its event must stand in the log. */
    String place() {
        return aggregate + "/" + order.version();
    }
}
