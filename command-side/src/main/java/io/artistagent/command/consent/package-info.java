/** Commands with which a person gives and withdraws consent, and the limits on the processing of a person's data. */
@NullMarked
package io.artistagent.command.consent;

import org.jspecify.annotations.NullMarked;
