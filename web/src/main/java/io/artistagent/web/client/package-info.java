/** How rooms ask the HTTP API: interfaces of their own, answered by values, with the caller's token and last write. */
@NullMarked
@SharedRoom
package io.artistagent.web.client;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
