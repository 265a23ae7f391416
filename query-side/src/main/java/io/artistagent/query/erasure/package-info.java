/** The progress of erasures, for compliance officers. */
@NullMarked
package io.artistagent.query.erasure;

import org.jspecify.annotations.NullMarked;
