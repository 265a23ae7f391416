/** The HTTP layer that all command features share: arguments of commands, answering them, and idempotency of repeated requests. */
@NullMarked
@SharedPackage
package io.artistagent.command.http;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
