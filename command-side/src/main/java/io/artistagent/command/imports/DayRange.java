package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.imports.DaySpan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Collects the first and the last day of a file's rows, in UTC. */
final class DayRange {

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void include(Batch batch) {
        switch (batch) {
            case Batch.Days days -> days.rows().forEach(row -> include(row.day()));
            case Batch.Plays plays ->
                plays.rows().forEach(row -> include(LocalDate.ofInstant(row.heardAt(), ZoneOffset.UTC)));
            case Batch.Songs _, Batch.Playlists _ -> {
                // These rows contain no days; the person enters the period
            }
        }
    }

    private void include(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    @Nullable
    DaySpan span() {
        return first == null || last == null ? null : new DaySpan(first, last);
    }
}
