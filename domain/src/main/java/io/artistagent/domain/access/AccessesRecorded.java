package io.artistagent.domain.access;

import org.axonframework.serialization.Revision;

/**
 * A range of the access log is complete and will never change. The hash commits to its rows, so that the ledger, which contains this event,
 * proves them as well.
 *
 * @param from the number of the first row that may be in the range; the previous range ends just before it
 * @param to the number of the last row
 * @param count how many rows the range has, which may be fewer than its numbers
 * @param hash the Merkle tree hash (RFC 6962) of the rows in their canonical form, in Base64
 */
@Revision("1")
public record AccessesRecorded(long from, long to, long count, String hash) {}
