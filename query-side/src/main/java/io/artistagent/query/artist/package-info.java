/** Artists as people find and see them, and who owns which: the other rooms ask here. */
@NullMarked
package io.artistagent.query.artist;

import org.jspecify.annotations.NullMarked;
