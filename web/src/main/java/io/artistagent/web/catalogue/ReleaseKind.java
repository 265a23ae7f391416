package io.artistagent.web.catalogue;

/** How a release is sold. */
public enum ReleaseKind {
    SINGLE,
    EP,
    ALBUM
}
