package io.artistagent.web.catalogue;

/** The format of a release. */
public enum ReleaseKind {
    SINGLE,
    EP,
    ALBUM
}
