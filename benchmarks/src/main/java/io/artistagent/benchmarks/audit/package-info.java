/** Searches of the audit trail. */
@NullMarked
package io.artistagent.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
