/** Collaborations: from the first message of one artist to another to the finished track. */
package io.artistagent.domain.collaboration;
