package io.artistagent.web.imports;

/** Where an import stands; WAITING needs a person's choice. */
public enum ImportState {
    RUNNING,
    WAITING,
    DONE,
    FAILED
}
