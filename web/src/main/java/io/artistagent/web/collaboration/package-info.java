/** Pages of the collaboration room: inbox, outbox, one collaboration, a new proposal. */
@NullMarked
package io.artistagent.web.collaboration;

import org.jspecify.annotations.NullMarked;
