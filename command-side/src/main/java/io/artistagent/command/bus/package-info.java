/** Sends the commands of callers, and what every command passes through on its way to its handler, regardless of how it arrives. */
@NullMarked
@SharedPackage
package io.artistagent.command.bus;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
