/** Inboxes and outboxes: every collaboration as its two artists see it. */
package io.artistagent.query.collaboration;
