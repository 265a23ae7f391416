/** Pages of the imports room: upload, live progress, problems and the choice they leave. */
@NullMarked
package io.artistagent.web.imports;

import org.jspecify.annotations.NullMarked;
