/** How failures are logged: with what diagnoses them, and without what may be personal. */
@NullMarked
package io.artistagent.diagnostics;

import org.jspecify.annotations.NullMarked;
