/** What all pages of the compliance officer share: who may open them, the stated purpose, the links between them, and how times are written. */
@SharedPackage
@NullMarked
package io.artistagent.web.audit.desk;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
