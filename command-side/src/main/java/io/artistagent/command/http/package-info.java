/** What all command slices share: who acts, how a command is sent and answered, and how a repeated request does no harm. */
@NullMarked
package io.artistagent.command.http;

import org.jspecify.annotations.NullMarked;
