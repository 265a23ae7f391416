/** Logs failures with what is needed to diagnose them and without personal data. */
@NullMarked
package io.artistagent.diagnostics;

import org.jspecify.annotations.NullMarked;
