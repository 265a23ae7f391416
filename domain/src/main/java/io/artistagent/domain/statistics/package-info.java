/**
 * Statistics: figures as a source reported them. A figure that was not reported is never treated as zero. This package contains only values;
 * the commands and events that record figures are in {@code imports}, because all figures come from imported files.
 */
@NullMarked
package io.artistagent.domain.statistics;

import org.jspecify.annotations.NullMarked;
