/** Client of the HTTP API: calls the {@code @HttpExchange} interfaces of the features with the caller's token and last write. */
@NullMarked
@SharedPackage
package io.artistagent.web.client;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
