/** HTTP connections of the API and the pages: limits on their number and on slow clients. */
@NullMarked
package io.artistagent.transport;

import org.jspecify.annotations.NullMarked;
