/** Pages for releases and tracks. */
@NullMarked
package io.artistagent.web.catalogue;

import org.jspecify.annotations.NullMarked;
