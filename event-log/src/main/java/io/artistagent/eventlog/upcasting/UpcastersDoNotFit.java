package io.artistagent.eventlog.upcasting;

/** The upcasters of this version do not lead every old form to a current class: the application does not start. */
public final class UpcastersDoNotFit extends IllegalStateException {

    private static final long serialVersionUID = 1;

    UpcastersDoNotFit(String why) {
        super(why + ".");
    }
}
