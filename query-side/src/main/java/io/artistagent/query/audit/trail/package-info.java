/**
 * The audit trail: every event of the log can be found by its subject, aggregate, type, actor, role, purpose, trace, time and words. A read
 * model finds the indexes of events; the events themselves are read from the log and rendered for the officer.
 */
@NullMarked
package io.artistagent.query.audit.trail;

import org.jspecify.annotations.NullMarked;
