/** Guards that reject or sanitise requests and handle failures before the API or the pages, of which this package is independent. */
@NullMarked
package io.artistagent.transport.door;

import org.jspecify.annotations.NullMarked;
