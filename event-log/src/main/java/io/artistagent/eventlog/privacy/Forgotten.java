package io.artistagent.eventlog.privacy;

import java.time.Instant;

/**
 * Somebody whose key is destroyed.
 *
 * @param since when it was
 * @param wasKnown whether there ever was a key, and so anything that was told of them
 */
public record Forgotten(Instant since, boolean wasKnown) {}
