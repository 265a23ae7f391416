/** Statistics: the figures of a day as a source reported them; what is not reported is never zero. */
@NullMarked
package io.artistagent.domain.statistics;

import org.jspecify.annotations.NullMarked;
