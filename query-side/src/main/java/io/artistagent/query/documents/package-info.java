/** Collections of documents that follow the log, and the store that holds them. */
@NullMarked
package io.artistagent.query.documents;

import org.jspecify.annotations.NullMarked;
