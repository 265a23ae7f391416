/** Rights of persons over their data: what they request, how it is decided, and what it changes. */
@NullMarked
package io.artistagent.domain.privacy;

import org.jspecify.annotations.NullMarked;
