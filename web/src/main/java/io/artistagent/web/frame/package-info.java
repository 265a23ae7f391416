/** What surrounds every page: navigation, the artist acted for, notices, and the context that a controller gets. */
@NullMarked
@SharedPackage
package io.artistagent.web.frame;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
