package io.artistagent.query.statistics;

/** Into which lines a figure is split. */
enum Split implements Word {
    NONE,
    SOURCE,
    TRACK
}
