/** Commands with which persons exercise their rights, and with which officers handle cases, legal holds and breaches. */
@NullMarked
package io.artistagent.command.privacy;

import org.jspecify.annotations.NullMarked;
