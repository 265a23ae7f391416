/** Portraits and covers: checked, scaled and stripped of their metadata before anything of them is stored. */
@NullMarked
package io.artistagent.command.pictures;

import org.jspecify.annotations.NullMarked;
