/** Client of the HTTP API: calls the {@code @HttpExchange} interfaces of the features with the caller's token and last write. */
@NullMarked
package io.artistagent.web.client;

import org.jspecify.annotations.NullMarked;
