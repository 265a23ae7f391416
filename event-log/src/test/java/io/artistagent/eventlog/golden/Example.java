package io.artistagent.eventlog.golden;

/**
 * An event as it may happen.
 *
 * @param name "full" where every optional field is there, "minimal" where none is
 */
record Example(String name, Object event) {

    static Example full(Object event) {
        return new Example("full", event);
    }

    static Example minimal(Object event) {
        return new Example("minimal", event);
    }
}
