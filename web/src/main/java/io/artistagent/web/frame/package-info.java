/** What surrounds every page: navigation, the artist acted for, notices, and the visit that a controller gets. */
@NullMarked
@SharedRoom
package io.artistagent.web.frame;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
