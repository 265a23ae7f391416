package io.artistagent.domain.imports;

import io.artistagent.domain.catalogue.TrackId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Record the readable rows of a file. Null values keep what was offered.
 *
 * @param kind the kind of the file, if several kinds fit
 * @param trackId the track of a timeline
 * @param period the days that figures without a date cover
 */
public record AcceptImport(
        @TargetAggregateIdentifier ImportId importId,
        @TargetAggregateVersion @Nullable Long version,
        @Nullable ImportKind kind,
        @Nullable TrackId trackId,
        @Nullable DaySpan period) {

    /** Accepts a file as offered. */
    public AcceptImport(ImportId importId, @Nullable Long version) {
        this(importId, version, null, null, null);
    }
}
