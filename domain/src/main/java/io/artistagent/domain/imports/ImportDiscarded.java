package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;

/** The import was discarded. None of its rows were recorded. */
@Revision("1")
public record ImportDiscarded(ImportId importId) {}
