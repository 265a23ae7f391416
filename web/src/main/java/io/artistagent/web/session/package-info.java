/** Sessions, stored as JSON in the Redis that all nodes share, and cookies for visitors without a session. */
@NullMarked
package io.artistagent.web.session;

import org.jspecify.annotations.NullMarked;
