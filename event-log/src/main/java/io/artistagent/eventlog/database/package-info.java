/** The application's PostgreSQL database: its data source, its migrations, and what its settings and errors mean. */
@NullMarked
package io.artistagent.eventlog.database;

import org.jspecify.annotations.NullMarked;
