package io.artistagent.eventlog.upcasting;

/**
 * What the log says of an event, by which one knows how to read it.
 *
 * @param type the name of its class then, which may have another one today
 * @param revision which shape of it
 */
public record EventForm(String type, String revision) {

    @Override
    public String toString() {
        return type + " in revision " + revision;
    }
}
