package io.artistagent.command.imports.files;

/** Receives the rows of a file while the file is being read. */
@FunctionalInterface
public interface RowSink {

    void take(Batch batch);
}
