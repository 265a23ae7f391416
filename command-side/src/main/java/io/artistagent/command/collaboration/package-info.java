/** Collaborations: request, answer, discuss, carry through. */
package io.artistagent.command.collaboration;
