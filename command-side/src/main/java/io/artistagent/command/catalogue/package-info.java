/** Releases and tracks: add, correct, publish, withdraw. */
@NullMarked
package io.artistagent.command.catalogue;

import org.jspecify.annotations.NullMarked;
