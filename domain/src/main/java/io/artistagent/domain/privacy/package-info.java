/** The rights of persons over their data: cases, legal holds, limits on processing, and the register of breaches. */
@NullMarked
package io.artistagent.domain.privacy;

import org.jspecify.annotations.NullMarked;
