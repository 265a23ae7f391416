/** Queries for collaborations: the inboxes and outboxes of artists. */
@NullMarked
package io.artistagent.query.collaboration;

import org.jspecify.annotations.NullMarked;
