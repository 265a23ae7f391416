package io.artistagent.domain.imports;

import io.artistagent.domain.catalogue.TrackId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The person wants what could be read to be recorded. What they do not say stays as it was offered.
 *
 * @param kind what the file holds, where it can be taken for several
 * @param trackId the track that a timeline is about
 * @param period the days that figures without days are about
 */
public record AcceptImport(
        @TargetAggregateIdentifier ImportId importId,
        @TargetAggregateVersion @Nullable Long version,
        @Nullable ImportKind kind,
        @Nullable TrackId trackId,
        @Nullable DaySpan period) {

    /** Accepts a file as it was offered. */
    public AcceptImport(ImportId importId, @Nullable Long version) {
        this(importId, version, null, null, null);
    }
}
