/** A form that arrives after its session has ended: it is kept, and the person sends it after signing in again. */
@NullMarked
package io.artistagent.web.resume;

import org.jspecify.annotations.NullMarked;
