package io.artistagent.command.imports.values;

import java.util.List;

/** Whether the values of a column can be read in one way. */
public sealed interface Settled {

    /** They can. */
    record Yes() implements Settled {}

    /**
     * They can be read in several ways.
     *
     * @param value one of the values
     * @param readings what it may mean, shortest first
     */
    record Unclear(String value, List<String> readings) implements Settled {
        public Unclear {
            readings = List.copyOf(readings);
        }
    }

    /** No single way reads all of them: these two exclude each other. */
    record Contradictory(String value, String other) implements Settled {}

    Settled YES = new Yes();
}
