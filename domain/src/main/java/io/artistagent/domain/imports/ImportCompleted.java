package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;

/** Everything that the file offered is recorded. */
@Revision("1")
public record ImportCompleted(ImportId importId, long rows) {}
