package io.artistagent.query.privacy;

/** Who opened a case, which decides how its identity is checked. */
enum CaseOpener {
    /** Somebody who was signed in as the person. */
    PERSON,
    /** An officer, for instance because of a letter or a call. Nobody was signed in as the person. */
    OFFICER
}
