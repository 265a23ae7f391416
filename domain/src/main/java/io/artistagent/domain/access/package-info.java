/** Access: what the log says of the accesses to personal data, which are recorded outside it. */
@NullMarked
package io.artistagent.domain.access;

import org.jspecify.annotations.NullMarked;
