/** What is turned away, bounded or kept out of the log before API or pages look at it. It knows nothing of either. */
@NullMarked
package io.artistagent.transport.door;

import org.jspecify.annotations.NullMarked;
