/** Commands that register, change and retire artists, and block others. */
@NullMarked
package io.artistagent.command.artist;

import org.jspecify.annotations.NullMarked;
