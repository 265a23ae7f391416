/** The first pages: welcome, where to begin, settings, and the jump box. */
@NullMarked
@SharedRoom
package io.artistagent.web.start;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
