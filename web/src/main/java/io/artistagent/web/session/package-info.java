/** Where sessions lie: in the Redis that all nodes share, as JSON, for as long as a person is expected back. */
@NullMarked
@SharedRoom
package io.artistagent.web.session;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
