/** What all command slices share: who acts, how a command is sent and answered, and how a repeated request does no harm. */
@NullMarked
@SharedRoom
package io.artistagent.command.http;

import io.artistagent.api.SharedRoom;
import org.jspecify.annotations.NullMarked;
