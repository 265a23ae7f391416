/** Collections of documents that follow the log, and the store that holds them. */
@NullMarked
@SharedPackage
package io.artistagent.query.documents;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
