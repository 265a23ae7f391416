/** Error pages for refused requests, invalid addresses and failures. */
@NullMarked
@SharedPackage
package io.artistagent.web.errors;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
