/** What a person at a terminal sees of a log: one line for a problem, however often and at whatever length it is logged. */
@NullMarked
package io.artistagent.standalone.problems;

import org.jspecify.annotations.NullMarked;
