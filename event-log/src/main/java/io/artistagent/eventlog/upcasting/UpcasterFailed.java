package io.artistagent.eventlog.upcasting;

/** An upcaster cannot convert an event. The message names the upcaster and the failure, never the content, which may be personal. */
public final class UpcasterFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    UpcasterFailed(String why) {
        super(why);
    }

    UpcasterFailed(Upcaster step, RuntimeException fault) {
        super(step.getClass().getSimpleName() + " failed with a "
                + fault.getClass().getSimpleName());
    }
}
