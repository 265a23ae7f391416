package io.artistagent.query.statistics;

/** The dimension by which a figure is split into lines. */
enum Split implements ApiEnum {
    NONE,
    SOURCE,
    TRACK
}
