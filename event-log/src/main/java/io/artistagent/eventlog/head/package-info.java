/**
 * The high-water mark of the log. An index is assigned before its transaction commits, so a reader of the table meets gaps: some are filled
 * later, some never. This package finds the index up to which the log is complete, and wakes readers when it advances.
 */
@NullMarked
package io.artistagent.eventlog.head;

import org.jspecify.annotations.NullMarked;
