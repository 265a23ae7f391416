package io.artistagent.eventlog.upcasting;

/**
 * The form in which an event is stored.
 *
 * @param type the name of its class at that time, which may have been renamed since
 * @param revision the revision of that class
 */
public record EventForm(String type, String revision) {

    @Override
    public String toString() {
        return type + " in revision " + revision;
    }
}
