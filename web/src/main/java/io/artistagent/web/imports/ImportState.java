package io.artistagent.web.imports;

/** The state of an import; {@code WAITING} needs a person's decision. */
public enum ImportState {
    RUNNING,
    WAITING,
    DONE,
    FAILED
}
