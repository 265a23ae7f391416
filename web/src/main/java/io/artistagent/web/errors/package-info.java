/** Error pages. */
@NullMarked
@SharedRoom
package io.artistagent.web.errors;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
