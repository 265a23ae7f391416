package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import org.jspecify.annotations.Nullable;

@Refusal("The file’s track or days are missing, or were given for a kind of file that needs none.")
record AnAcceptedFileSaysWhatItIsAbout(
        ImportKind kind, ImportSubject subject, @Nullable DaySpan period) implements Rule {

    @Override
    public boolean holds() {
        return kind.needsTrack() == (subject.trackId() != null) && kind.needsPeriod() == (period != null);
    }
}
