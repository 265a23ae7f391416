/** Guards all pages. A room adds its own part of the filter chain and says which of its pages are open. */
@NullMarked
@SharedRoom
package io.artistagent.web.security;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
