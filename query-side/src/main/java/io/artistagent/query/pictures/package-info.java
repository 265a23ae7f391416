/** Portraits and covers as they are sent to those who may see the artist or the release. */
@NullMarked
package io.artistagent.query.pictures;

import org.jspecify.annotations.NullMarked;
