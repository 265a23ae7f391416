/** Commands with which a compliance officer erases a person. */
@NullMarked
package io.artistagent.command.erasure;

import org.jspecify.annotations.NullMarked;
