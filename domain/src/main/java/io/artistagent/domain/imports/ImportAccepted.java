package io.artistagent.domain.imports;

import io.artistagent.domain.catalogue.TrackId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The import was accepted with these details, and its rows are being recorded. */
@Revision("1")
public record ImportAccepted(
        ImportId importId,
        ImportKind kind,
        @Nullable TrackId trackId,
        @Nullable DaySpan period) {}
