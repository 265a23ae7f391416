/** Artist pictures and release covers, which are checked, scaled and stripped of metadata before they are stored. */
@NullMarked
package io.artistagent.command.pictures;

import org.jspecify.annotations.NullMarked;
