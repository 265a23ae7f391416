/** Files on their way into the log, as the person who brought them follows them. */
@NullMarked
package io.artistagent.query.imports;

import org.jspecify.annotations.NullMarked;
