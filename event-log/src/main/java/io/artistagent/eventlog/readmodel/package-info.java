/**
 * Read models: the data that features derive from the log for their queries. A read model has numbered versions, each with its own tables
 * and collections. Queries read the active version, and can wait until it includes an event. A rebuild fills the next version from the log
 * and takes over in one step.
 */
@NullMarked
package io.artistagent.eventlog.readmodel;

import org.jspecify.annotations.NullMarked;
