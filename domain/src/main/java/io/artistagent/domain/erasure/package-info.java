/** Erasure: a person is forgotten, for good. */
@NullMarked
package io.artistagent.domain.erasure;

import org.jspecify.annotations.NullMarked;
