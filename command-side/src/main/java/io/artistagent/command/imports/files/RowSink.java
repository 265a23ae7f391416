package io.artistagent.command.imports.files;

/** Takes the rows of a file while the file is still being read. */
@FunctionalInterface
public interface RowSink {

    void take(Batch batch);

    /**
     * Takes rows as they read under one possible answer to a question that the file leaves open. Such a file hands on all of its rows
     * once for each option of {@link Reading#question()}, under the option's value.
     */
    default void take(String answer, Batch batch) {
        throw new UnsupportedOperationException("Rows are taken in one reading only");
    }
}
