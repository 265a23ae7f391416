package io.artistagent.web.shell;

/** A place in the navigation. */
public enum Section {
    OVERVIEW,
    CATALOGUE,
    MATCHES,
    COLLABORATIONS,
    IMPORTS,
    ARTISTS,
    PROFILE,
    MORE,
    NONE
}
