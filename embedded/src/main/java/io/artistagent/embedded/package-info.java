/**
 * The stores of one machine: PostgreSQL, a MongoDB-compatible server and Redis. They are started and stopped from Java, listen only on
 * loopback and keep their data in a given directory. The standalone application and the tests run on them. Each store has a package; this one
 * holds what they share.
 */
@NullMarked
package io.artistagent.embedded;

import org.jspecify.annotations.NullMarked;
