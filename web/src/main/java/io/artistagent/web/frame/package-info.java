/** The frame of every page: navigation, current artist, notices, and the {@code PageContext} that a controller receives. */
@NullMarked
@SharedPackage
package io.artistagent.web.frame;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
