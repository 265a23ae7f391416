package io.artistagent.domain.access;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The oldest rows of the access log have been kept as long as they must be, and are deleted.
 *
 * @param to the number of the last row that is deleted, with all rows before it
 * @param recordedBefore the rows were recorded before this moment
 */
@Revision("1")
public record AccessesDeleted(long to, Instant recordedBefore) {}
