/** Audit queries, for compliance officers: who did what, and what the log proves. Each package below is a part of its own. */
@NullMarked
package io.artistagent.query.audit;

import org.jspecify.annotations.NullMarked;
