/** Statistics: figures as a source reported them. A figure that was not reported is never treated as zero. */
@NullMarked
package io.artistagent.domain.statistics;

import org.jspecify.annotations.NullMarked;
