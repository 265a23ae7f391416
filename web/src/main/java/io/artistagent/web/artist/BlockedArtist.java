package io.artistagent.web.artist;

import org.jspecify.annotations.Nullable;

/** An artist who was blocked. */
public record BlockedArtist(String artistId, @Nullable String stageName) {}
