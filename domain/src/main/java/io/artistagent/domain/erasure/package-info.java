/** Erasure: permanent deletion of a person's data. */
@NullMarked
package io.artistagent.domain.erasure;

import org.jspecify.annotations.NullMarked;
