package io.artistagent.command.imports.values;

import java.util.List;

/** Whether the values of a column have a single interpretation. */
public sealed interface Interpretation {

    /** The values have a single interpretation. */
    record Yes() implements Interpretation {}

    /**
     * The values have several interpretations.
     *
     * @param value one of the ambiguous values
     * @param readings its possible meanings, shortest first
     */
    record Unclear(String value, List<String> readings) implements Interpretation {
        public Unclear {
            readings = List.copyOf(readings);
        }
    }

    /** No interpretation fits all values: these two exclude each other. */
    record Contradictory(String value, String other) implements Interpretation {}

    Interpretation YES = new Yes();
}
