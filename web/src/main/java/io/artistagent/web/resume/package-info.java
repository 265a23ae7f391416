/** Keeps forms that arrive after the session has ended, so that people can send them after signing in again. */
@NullMarked
@SharedPackage
package io.artistagent.web.resume;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
