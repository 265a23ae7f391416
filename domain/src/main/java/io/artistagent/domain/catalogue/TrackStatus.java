package io.artistagent.domain.catalogue;

/** The status of a track. Only its artist can see a draft or a withdrawn track; everyone can see a published one. */
public enum TrackStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
