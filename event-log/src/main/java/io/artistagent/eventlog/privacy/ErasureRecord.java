package io.artistagent.eventlog.privacy;

import java.time.Instant;

/**
 * The erasure of a person whose key is destroyed.
 *
 * @param since when it was destroyed
 * @param wasKnown whether there ever was a key, and so any personal data
 */
public record ErasureRecord(Instant since, boolean wasKnown) {}
