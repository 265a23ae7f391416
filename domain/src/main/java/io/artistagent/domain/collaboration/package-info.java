/** Collaborations: from the first message of one artist to another to the finished track. */
@NullMarked
package io.artistagent.domain.collaboration;

import org.jspecify.annotations.NullMarked;
