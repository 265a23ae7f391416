/** Pages with figures: overview, playlists, the table of a label's artists, and one's own listening. */
@NullMarked
package io.artistagent.web.statistics;

import org.jspecify.annotations.NullMarked;
