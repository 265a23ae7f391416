/** Queries for releases and tracks. Only the owner sees unpublished ones. */
@NullMarked
package io.artistagent.query.catalogue;

import org.jspecify.annotations.NullMarked;
