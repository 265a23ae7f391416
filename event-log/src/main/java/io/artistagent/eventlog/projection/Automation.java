package io.artistagent.eventlog.projection;

/**
 * Reacts to events: it sends commands or acts outside the log. A feature offers its automations as beans named {@code When…}. An automation
 * follows the log like a read model, but it is never rebuilt, since its actions cannot be undone. Its position is stored in the transaction
 * in which it acts; any effect outside that transaction must tolerate repetition.
 */
public interface Automation {

    /** The name that operators see and under which the position is stored; it never changes. */
    String name();

    /** The maximum number of events in one transaction. */
    default int batchSize() {
        return 100;
    }
}
