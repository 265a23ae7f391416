/** Keeps forms that arrive after the session has ended, so that people can send them after signing in again. */
@NullMarked
package io.artistagent.web.resume;

import org.jspecify.annotations.NullMarked;
