/** Assembles the log of an application, and refuses to start with a part that is not the intended one. */
@NullMarked
package io.artistagent.eventlog.configuration;

import org.jspecify.annotations.NullMarked;
