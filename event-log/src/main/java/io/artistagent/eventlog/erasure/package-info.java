/** Who was erased, who has forgotten them already, and what sees to it that an erasure is neither left half done nor undone. */
@NullMarked
package io.artistagent.eventlog.erasure;

import org.jspecify.annotations.NullMarked;
