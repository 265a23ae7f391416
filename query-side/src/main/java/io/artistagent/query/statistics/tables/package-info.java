/** The tables of the statistics, and the writers that fill them from the events of imports. */
@NullMarked
package io.artistagent.query.statistics.tables;

import org.jspecify.annotations.NullMarked;
