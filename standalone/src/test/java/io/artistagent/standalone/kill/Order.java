package io.artistagent.standalone.kill;

/**
 * A command over HTTP, with the one event that it must leave in the log.
 *
 * @param number from 1, over all
 * @param person who sends it
 * @param method POST or PATCH
 * @param target the id of what it changes, or null where it makes something new
 * @param version the version that it leaves behind, which is also the sequence number of its event
 * @param ifMatch whether it names the version before
 * @param event the simple name of the event's type
 */
record Order(
        int number,
        String person,
        String method,
        String path,
        Object body,
        String target,
        long version,
        boolean ifMatch,
        String event) {

    /** The same for every attempt. */
    String key() {
        return "prove-kill-" + number;
    }
}
