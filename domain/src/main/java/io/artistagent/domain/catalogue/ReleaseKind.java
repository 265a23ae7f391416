package io.artistagent.domain.catalogue;

/** The format of a release. */
public enum ReleaseKind {
    SINGLE,
    EP,
    ALBUM
}
