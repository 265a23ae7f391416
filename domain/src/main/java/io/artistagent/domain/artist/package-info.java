/** Artists: who they are, what they look for, and with whom they do not want to work. */
@NullMarked
package io.artistagent.domain.artist;

import org.jspecify.annotations.NullMarked;
