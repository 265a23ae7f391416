/** The command side: artists act. Each slice reads one request, checks its form and sends one command. */
@NullMarked
package io.artistagent.command;

import org.jspecify.annotations.NullMarked;
