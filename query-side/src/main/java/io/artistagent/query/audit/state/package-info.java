/** The state of any aggregate at any past moment, computed from the log, and what changed between two moments. */
@NullMarked
package io.artistagent.query.audit.state;

import org.jspecify.annotations.NullMarked;
