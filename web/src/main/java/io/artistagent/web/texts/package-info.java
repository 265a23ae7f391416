/** Messages, numbers, days and names in the reader's language. */
@NullMarked
package io.artistagent.web.texts;

import org.jspecify.annotations.NullMarked;
