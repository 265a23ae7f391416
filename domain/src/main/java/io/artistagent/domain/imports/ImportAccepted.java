package io.artistagent.domain.imports;

import org.axonframework.serialization.Revision;

/** What could be read of the file is being recorded. */
@Revision("1")
public record ImportAccepted(ImportId importId) {}
