/** Commands to request, answer, discuss and complete collaborations. */
@NullMarked
package io.artistagent.command.collaboration;

import org.jspecify.annotations.NullMarked;
