/** Pictures: portraits of artists and covers of releases. Events name them; their bytes lie beside the log. */
@NullMarked
package io.artistagent.domain.pictures;

import org.jspecify.annotations.NullMarked;
