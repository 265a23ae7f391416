package io.artistagent.domain.imports;

/**
 * The register of imported files. Claims are part of the command's transaction: they take effect if and only if its events are stored.
 */
public interface Fingerprints {

    /**
     * Claims the file for the import.
     *
     * @return whether the import now has the file; false if another import of the same person has it
     */
    boolean claim(FileClaim file, ImportId importId);

    /** Releases the file of an import that was discarded, failed, or was not read completely, so that it can be offered again. */
    void release(ImportId importId);
}
