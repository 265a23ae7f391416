package io.artistagent.web.catalogue;

/** Where a track stands. */
public enum TrackStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
