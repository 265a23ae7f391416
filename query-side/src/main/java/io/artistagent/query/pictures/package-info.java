/** Serves portraits and covers to those who may see the artist or release. */
@NullMarked
package io.artistagent.query.pictures;

import org.jspecify.annotations.NullMarked;
