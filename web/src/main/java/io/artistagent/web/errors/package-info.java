/** Error pages. */
@NullMarked
package io.artistagent.web.errors;

import org.jspecify.annotations.NullMarked;
