/** The figures of a listener's own plays. */
@NullMarked
package io.artistagent.query.statistics.listening;

import org.jspecify.annotations.NullMarked;
