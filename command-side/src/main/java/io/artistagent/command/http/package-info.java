/** The HTTP layer that all command features share: arguments of commands, answering them, and idempotency of repeated requests. */
@NullMarked
package io.artistagent.command.http;

import org.jspecify.annotations.NullMarked;
