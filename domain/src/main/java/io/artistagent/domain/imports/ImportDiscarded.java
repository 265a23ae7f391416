package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;

/** Nothing of the file was or will be recorded. */
@Revision("1")
public record ImportDiscarded(ImportId importId) {}
