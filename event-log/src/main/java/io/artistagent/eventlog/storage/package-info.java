/** How events are kept in PostgreSQL: their rows, the statement that appends them, and the lane that lets commands share a commit. */
@NullMarked
package io.artistagent.eventlog.storage;

import org.jspecify.annotations.NullMarked;
