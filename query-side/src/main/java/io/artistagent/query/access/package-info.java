/** Who has seen personal data: for compliance officers, and for the person whose data it is. */
@NullMarked
package io.artistagent.query.access;

import org.jspecify.annotations.NullMarked;
