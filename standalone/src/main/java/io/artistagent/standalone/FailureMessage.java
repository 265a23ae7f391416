package io.artistagent.standalone;

import io.artistagent.processes.PortTaken;
import io.artistagent.processes.ServerDidNotStart;
import io.artistagent.processes.UnusableData;

/** The message of a failure for the terminal: a message written for people if there is one, or else that of the innermost cause. */
final class FailureMessage {

    private FailureMessage() {}

    static String of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (saysAll(each) || each instanceof ServerDidNotStart) {
                return text(each);
            }
        }
        return text(root(failure));
    }

    /** Returns whether the sentence says everything, so that no stack trace is needed. */
    static boolean saysItAll(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (saysAll(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAll(Throwable failure) {
        return failure instanceof CannotStart || failure instanceof PortTaken || failure instanceof UnusableData;
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
