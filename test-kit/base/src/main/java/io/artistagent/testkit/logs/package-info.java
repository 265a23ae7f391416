/** The log lines of the application, as a test reads them. */
@NullMarked
package io.artistagent.testkit.logs;

import org.jspecify.annotations.NullMarked;
