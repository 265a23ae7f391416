/** Removes what the files of the embedded stores still hold of an erased person after every projection has forgotten them. */
@NullMarked
package io.artistagent.standalone.residual;

import org.jspecify.annotations.NullMarked;
