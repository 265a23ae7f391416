package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;

/** All rows of the import were recorded. */
@Revision("1")
public record ImportCompleted(ImportId importId, long rows) {}
