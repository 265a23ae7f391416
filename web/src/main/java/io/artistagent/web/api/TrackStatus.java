package io.artistagent.web.api;

/** Where a track stands. */
public enum TrackStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
