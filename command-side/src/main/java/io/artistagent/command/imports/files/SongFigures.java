package io.artistagent.command.imports.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SongFigures(
        String title,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long saves,
        @Nullable LocalDate releaseDate) {}
