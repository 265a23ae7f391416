package io.artistagent.domain.catalogue;

/** Who sees a track: a draft and a withdrawn one only its artist, a published one everybody. */
public enum TrackStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
