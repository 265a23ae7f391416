package io.artistagent.domain.catalogue;

/** How much a release holds. */
public enum ReleaseKind {
    SINGLE,
    EP,
    ALBUM
}
