/** What surrounds every page: navigation, the artist acted for, notices, and the visit that a controller gets. */
@NullMarked
package io.artistagent.web.frame;

import org.jspecify.annotations.NullMarked;
