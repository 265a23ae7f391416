package io.artistagent.web.api;

/** How a release is sold. */
public enum ReleaseKind {
    SINGLE,
    EP,
    ALBUM
}
