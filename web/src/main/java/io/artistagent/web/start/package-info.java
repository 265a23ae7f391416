/** Welcome page, start page, settings and the jump box. */
@NullMarked
package io.artistagent.web.start;

import org.jspecify.annotations.NullMarked;
