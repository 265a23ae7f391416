/** How rooms ask the HTTP API: interfaces of their own, answered by values, with the caller's token and last write. */
@NullMarked
package io.artistagent.web.client;

import org.jspecify.annotations.NullMarked;
