/** Artists: their profiles, pictures, public pages, and the artists they block. */
@NullMarked
package io.artistagent.domain.artist;

import org.jspecify.annotations.NullMarked;
