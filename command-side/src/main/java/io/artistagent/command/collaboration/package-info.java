/** Collaborations: request, answer, discuss, carry through. */
@NullMarked
package io.artistagent.command.collaboration;

import org.jspecify.annotations.NullMarked;
