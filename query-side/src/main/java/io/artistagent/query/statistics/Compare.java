package io.artistagent.query.statistics;

/** The comparison that a query asks for. */
enum Compare implements ApiEnum {
    NONE,
    /** The same number of days directly before. */
    PREVIOUS
}
