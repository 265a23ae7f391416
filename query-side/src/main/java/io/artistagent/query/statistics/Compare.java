package io.artistagent.query.statistics;

/** What a period is compared with. */
enum Compare implements Word {
    NONE,
    /** As many days directly before. */
    PREVIOUS
}
