/**
 * The same log on Axon Server. The profile {@code axonserver} moves the log and message routing there; without the profile the connector
 * is unused. The domain and the projections cannot tell the difference.
 */
@NullMarked
package io.artistagent.axonserver;

import org.jspecify.annotations.NullMarked;
