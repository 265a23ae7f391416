/** Pages of the artist room: register, profile, search, an artist seen by others. */
@NullMarked
package io.artistagent.web.artist;

import org.jspecify.annotations.NullMarked;
