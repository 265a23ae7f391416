/** Stores events in PostgreSQL and reads them in order: the rows, the statements that append them, and the group commit. */
@NullMarked
package io.artistagent.eventlog.storage;

import org.jspecify.annotations.NullMarked;
