package io.artistagent.web.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input for adding or correcting a track. */
public record TrackDraft(
        @Nullable String title,
        @Nullable String isrc,
        @Nullable String iswc,
        @Nullable Long durationMs,
        List<String> genres,
        @Nullable String language,
        boolean explicit,
        List<String> releaseIds,
        List<Credit> credits) {}
