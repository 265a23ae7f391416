/** Erasure: a compliance officer has a person forgotten. */
@NullMarked
package io.artistagent.command.erasure;

import org.jspecify.annotations.NullMarked;
