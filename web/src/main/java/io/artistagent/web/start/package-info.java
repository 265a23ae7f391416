/** Welcome page, start page, settings and the jump box. */
@NullMarked
@SharedPackage
package io.artistagent.web.start;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
