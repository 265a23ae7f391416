/** How events are kept in PostgreSQL: their rows, the statement that appends them, and the group commit. It also reads them in their order. */
@NullMarked
package io.artistagent.eventlog.storage;

import org.jspecify.annotations.NullMarked;
