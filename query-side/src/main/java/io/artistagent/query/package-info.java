/** The query side: projections from the event log into PostgreSQL and MongoDB, and the queries that read them. */
@NullMarked
package io.artistagent.query;

import org.jspecify.annotations.NullMarked;
