/** Assembles the log of an application, and refuses to start if another implementation has replaced one of its parts. */
@NullMarked
package io.artistagent.eventlog.configuration;

import org.jspecify.annotations.NullMarked;
