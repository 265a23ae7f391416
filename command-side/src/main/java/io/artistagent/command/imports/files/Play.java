package io.artistagent.command.imports.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record Play(
        Instant endedAt,
        long msPlayed,
        @Nullable String track,
        @Nullable String artist,
        @Nullable String album,
        @Nullable String trackUri,
        @Nullable String country) {}
