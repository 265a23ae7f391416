package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;
import org.jspecify.annotations.Nullable;

record AnAcceptedFileSaysWhatItIsAbout(
        ImportKind kind, ImportSubject subject, @Nullable DaySpan period) implements Rule {

    @Override
    public boolean holds() {
        return kind.needsTrack() == (subject.trackId() != null) && kind.needsPeriod() == (period != null);
    }
}
