/**
 * Read models: what rooms make of the log for their queries. A read model lives in numbered versions, each with tables and collections of its
 * own. Queries read the active version. A rebuild fills the next version beside it from the log and takes over in one step.
 */
@NullMarked
package io.artistagent.eventlog.readmodel;

import org.jspecify.annotations.NullMarked;
