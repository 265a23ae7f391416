/**
 * Stores events on Axon Server instead of PostgreSQL. The profile {@code axonserver} moves the events and message routing there; without
 * the profile the connector is unused. Aggregates and projections run unchanged, but this log has no keys of persons: personal data is
 * stored unencrypted and no one can be erased. It also has no dead letters, and receipts of commands name no version.
 */
@NullMarked
package io.artistagent.axonserver;

import org.jspecify.annotations.NullMarked;
