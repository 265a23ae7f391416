/** Artist profiles, search and blocks. Other packages look up names and owners of artists here. */
@NullMarked
package io.artistagent.query.artist;

import org.jspecify.annotations.NullMarked;
