/** Pictures: portraits of artists and covers of releases. Events refer to them by id; the bytes are stored separately. */
@NullMarked
package io.artistagent.domain.pictures;

import org.jspecify.annotations.NullMarked;
