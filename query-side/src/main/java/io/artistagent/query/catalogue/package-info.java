/** Releases and tracks as people see them; what is not published is seen by its owner alone. */
@NullMarked
package io.artistagent.query.catalogue;

import org.jspecify.annotations.NullMarked;
