/** The trail: search of all events, one event with its proof, and the timeline of a person. */
@NullMarked
package io.artistagent.web.audit.trail;

import org.jspecify.annotations.NullMarked;
