package io.artistagent.eventlog.upcasting;

import java.util.Set;

/**
 * One step of an event from its stored form towards the current form of its class. Upcasters in the packages below this one are found by a
 * class path scan; others are beans. Once released, an upcaster does not change any more: later changes get their own step.
 */
public interface Upcaster {

    /** The form that it reads, by class name, since the class may no longer exist. */
    EventForm from();

    /** The form that it produces: the next revision, or a revision of the class that replaced the old one. */
    EventForm to();

    /** Performs the step. The result must depend only on the event, since the same event is read again and again. */
    void change(OldEvent event);

    /**
     * The fields that are personal from this step on, by their names after the step: new ones, and ones that were stored in the clear until
     * then. They are erased with the person like all others, and re-encryption seals them.
     */
    default Set<String> becomePersonal() {
        return Set.of();
    }
}
