/** Artists as people find and see them, and who owns which: the other rooms ask here. */
package io.artistagent.query.artist;
