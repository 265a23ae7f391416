package io.artistagent.domain.imports;

/**
 * The register of files that were imported. Claims are part of the command's transaction: they hold if and only if its events are
 * stored.
 */
public interface Fingerprints {

    /**
     * Claims the file for the import.
     *
     * @return whether the import holds the file now; false where another import of the same person has it
     */
    boolean claim(FileClaim file, ImportId importId);

    /** Gives up the file of an import that was discarded, has failed, or was not read in full, so that it can be offered again. */
    void release(ImportId importId);
}
