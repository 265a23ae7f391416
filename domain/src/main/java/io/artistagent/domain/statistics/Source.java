package io.artistagent.domain.statistics;

/** Where a figure comes from. Sources count differently, so figures of different sources are never added up. */
public enum Source {
    SPOTIFY_FOR_ARTISTS,
    SPOTIFY_STREAMING_HISTORY
}
