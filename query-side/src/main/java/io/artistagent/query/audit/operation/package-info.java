/** Projections, rebuilds and dead letters as compliance officers see and settle them. */
@NullMarked
package io.artistagent.query.audit.operation;

import org.jspecify.annotations.NullMarked;
