/** Inboxes and outboxes: every collaboration as its two artists see it. */
@NullMarked
package io.artistagent.query.collaboration;

import org.jspecify.annotations.NullMarked;
