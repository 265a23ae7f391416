/** The command side of the API. Each use case reads one request, validates its form and sends one command. */
@NullMarked
package io.artistagent.command;

import org.jspecify.annotations.NullMarked;
