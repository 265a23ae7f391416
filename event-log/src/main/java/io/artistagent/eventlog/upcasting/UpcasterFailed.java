package io.artistagent.eventlog.upcasting;

/** An upcaster cannot take its step with an event. It says which one and how, never at what: that may be personal. */
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
