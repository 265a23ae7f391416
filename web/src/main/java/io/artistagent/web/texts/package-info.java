/** Messages, numbers, days and names in the reader's language. */
@NullMarked
@SharedPackage
package io.artistagent.web.texts;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
