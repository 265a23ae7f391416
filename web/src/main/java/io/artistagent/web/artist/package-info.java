/** Pages for artists: registration, profile, search and the public page. */
@NullMarked
package io.artistagent.web.artist;

import org.jspecify.annotations.NullMarked;
