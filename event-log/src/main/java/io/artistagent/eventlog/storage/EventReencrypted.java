package io.artistagent.eventlog.storage;

import org.axonframework.serialization.Revision;

/**
 * A row of the log was changed: a field that had been stored in the clear and was later found to be personal is now sealed. The event
 * explains the difference between the row and an earlier copy of it.
 *
 * @param index the global index of the row
 * @param payloadHashBefore SHA-256 of the payload as it was stored before, in Base64
 * @param payloadHashAfter SHA-256 of the payload as it is stored now, in Base64
 */
@Revision("1")
public record EventReencrypted(long index, String payloadHashBefore, String payloadHashAfter) {}
