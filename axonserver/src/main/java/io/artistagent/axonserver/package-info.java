/**
 * The same log on Axon Server. The profile {@code axonserver} puts connector, log and message routing there; without it the connector
 * lies idle on the classpath. The domain and the projections cannot tell the difference.
 */
@NullMarked
package io.artistagent.axonserver;

import org.jspecify.annotations.NullMarked;
