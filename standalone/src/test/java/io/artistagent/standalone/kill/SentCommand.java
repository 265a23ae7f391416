package io.artistagent.standalone.kill;

/**
 * An HTTP command and the one event that it must add to the log.
 *
 * @param number a unique number, from 1
 * @param person the sender
 * @param method POST or PATCH
 * @param target the id of the resource that it changes, or null if it creates one
 * @param version the version after the command, which is also the sequence number of its event
 * @param ifMatch whether it sends the previous version in {@code If-Match}
 * @param event the simple name of the event's type
 */
record SentCommand(
        int number,
        String person,
        String method,
        String path,
        Object body,
        String target,
        long version,
        boolean ifMatch,
        String event) {

    /** The idempotency key, which is the same for every attempt. */
    String key() {
        return "prove-kill-" + number;
    }
}
