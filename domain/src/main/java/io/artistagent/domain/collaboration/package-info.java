/** Collaborations between two artists, from the request to the finished track. */
@NullMarked
package io.artistagent.domain.collaboration;

import org.jspecify.annotations.NullMarked;
