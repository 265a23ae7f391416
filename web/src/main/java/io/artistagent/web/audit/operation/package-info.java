/** Projections with their rebuilds, and dead letters. */
@NullMarked
package io.artistagent.web.audit.operation;

import org.jspecify.annotations.NullMarked;
