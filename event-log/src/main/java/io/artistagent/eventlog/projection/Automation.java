package io.artistagent.eventlog.projection;

/**
 * Reacts to events: it sends commands or acts outside of the log. A room offers its automations as beans that are named
 * {@code When…}. An automation follows the log like a read model and is never rebuilt, since what it did is done. Its position is stored
 * in the transaction in which it acts; whatever lies outside of that transaction must bear a repetition.
 */
public interface Automation {

    /** The name under which operators see the automation and its position is stored; it never changes. */
    String name();

    /** How many events share one transaction at most. */
    default int batchSize() {
        return 100;
    }
}
