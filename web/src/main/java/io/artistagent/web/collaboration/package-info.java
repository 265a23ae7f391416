/** Pages for collaborations: inbox, outbox, one collaboration and a new proposal. */
@NullMarked
package io.artistagent.web.collaboration;

import org.jspecify.annotations.NullMarked;
