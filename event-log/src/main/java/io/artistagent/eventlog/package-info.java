/**
 * Where events live. Everything in the house stands on this log: commands append to it, projections read it in order, and nothing in
 * it ever changes.
 */
@NullMarked
package io.artistagent.eventlog;

import org.jspecify.annotations.NullMarked;
