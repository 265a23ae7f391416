/**
 * Guards that reject or sanitise requests and handle failures before the API or the pages. This package uses no code of either; it only
 * knows which paths belong to the API, because a failure there is answered with a problem instead of a page.
 */
@NullMarked
package io.artistagent.transport.guard;

import org.jspecify.annotations.NullMarked;
