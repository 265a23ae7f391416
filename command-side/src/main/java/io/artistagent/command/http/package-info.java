/** What all command slices share: who acts, how a command is sent and answered, and how a repeated request does no harm. */
package io.artistagent.command.http;
