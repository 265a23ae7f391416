package io.artistagent.command.imports.files;

/** Takes the rows of a file while the file is still being read. */
@FunctionalInterface
public interface RowSink {

    void take(Batch batch);
}
