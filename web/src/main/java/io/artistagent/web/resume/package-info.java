/** A form that arrives after its session has ended: it is kept, and the person sends it after signing in again. */
@NullMarked
@SharedRoom
package io.artistagent.web.resume;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
