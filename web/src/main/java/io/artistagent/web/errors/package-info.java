/** Error pages for refused requests, invalid addresses and failures. */
@NullMarked
package io.artistagent.web.errors;

import org.jspecify.annotations.NullMarked;
