/** The application's PostgreSQL database: its data source, its migrations, and the meaning of its settings and errors. */
@NullMarked
package io.artistagent.eventlog.database;

import org.jspecify.annotations.NullMarked;
