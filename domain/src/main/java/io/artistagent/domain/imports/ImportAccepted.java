package io.artistagent.domain.imports;

import io.artistagent.domain.catalogue.TrackId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What could be read of the file is being recorded, as this. */
@Revision("1")
public record ImportAccepted(
        ImportId importId,
        ImportKind kind,
        @Nullable TrackId trackId,
        @Nullable DaySpan period) {}
