package io.artistagent.eventlog.upcasting;

/** The upcasters of this version do not lead every old form to a current class: the application does not start. */
public final class InvalidUpcasterChain extends IllegalStateException {

    private static final long serialVersionUID = 1;

    InvalidUpcasterChain(String why) {
        super(why + ".");
    }
}
