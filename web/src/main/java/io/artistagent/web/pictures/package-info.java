/** Portraits and covers on pages: shown, changed, and what stands in their place. */
@NullMarked
package io.artistagent.web.pictures;

import org.jspecify.annotations.NullMarked;
