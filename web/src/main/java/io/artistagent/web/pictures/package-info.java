/** Portraits and covers: display and upload. */
@NullMarked
package io.artistagent.web.pictures;

import org.jspecify.annotations.NullMarked;
