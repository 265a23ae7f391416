package io.artistagent.domain.statistics;

/** The source of a figure. Sources count differently, so figures from different sources are never added up. */
public enum Source {
    SPOTIFY_FOR_ARTISTS,
    SPOTIFY_STREAMING_HISTORY
}
