package io.artistagent.command.imports.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DayFigures(
        LocalDate day,
        @Nullable Long streams,
        @Nullable Long listeners,
        @Nullable Long monthlyListeners,
        @Nullable Long monthlyActiveListeners,
        @Nullable Long superListeners,
        @Nullable Long playlistAdds,
        @Nullable Long saves,
        @Nullable Long followers) {}
