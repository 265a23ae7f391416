/** Sentences, numbers, days and names in the reader's language. */
@NullMarked
@SharedRoom
package io.artistagent.web.texts;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
