/** Queries for imports, for the person who uploaded the file. */
@NullMarked
package io.artistagent.query.imports;

import org.jspecify.annotations.NullMarked;
