/** The first pages: welcome, where to begin, settings, and the jump box. */
@NullMarked
package io.artistagent.web.start;

import org.jspecify.annotations.NullMarked;
