/** Pages for imports: upload, review, progress and problems. */
@NullMarked
package io.artistagent.web.imports;

import org.jspecify.annotations.NullMarked;
