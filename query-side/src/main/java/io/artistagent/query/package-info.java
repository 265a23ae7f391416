/** People look: projections that follow the log into PostgreSQL and MongoDB, and the queries that read them. */
package io.artistagent.query;
