package io.artistagent.eventlog.upcasting;

import java.util.Set;

/**
 * One step of an event from the shape that it was stored in towards the one that its class has today. It is found where it lies in a
 * room below this package, or as a bean. Once released it does not change any more: later changes are steps of their own.
 */
public interface Upcaster {

    /** What it reads: by name, since the class may be gone. */
    EventForm from();

    /** What it makes of it: the next revision, or a revision of the class that took over. */
    EventForm to();

    /** Takes the step. It decides by the event alone, since the same event is read again and again. */
    void change(OldEvent event);

    /**
     * The fields, named as they are after the step, that are personal from there on: added, or stored in the clear until then. They are
     * erased with the person as all others are, and sealed where they lie.
     */
    default Set<String> becomePersonal() {
        return Set.of();
    }
}
