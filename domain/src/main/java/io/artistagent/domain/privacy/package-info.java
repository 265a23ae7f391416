/** The rights of persons over their data: their cases, legal holds, and the register of breaches. */
@NullMarked
package io.artistagent.domain.privacy;

import org.jspecify.annotations.NullMarked;
