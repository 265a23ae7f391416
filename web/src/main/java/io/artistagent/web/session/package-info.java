/** Sessions, stored as JSON in the Redis that all nodes share, and cookies for visitors without a session. */
@NullMarked
@SharedPackage
package io.artistagent.web.session;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
