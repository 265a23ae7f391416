package io.artistagent.web.catalogue;

/** The publication status of a track. */
public enum TrackStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
