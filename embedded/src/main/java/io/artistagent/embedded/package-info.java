/**
 * The stores of one machine: PostgreSQL, a MongoDB-compatible server and Redis, started and stopped from Java, on loopback only and
 * with their data in a given directory. Standalone runs on them and so do the tests.
 */
@NullMarked
package io.artistagent.embedded;

import org.jspecify.annotations.NullMarked;
