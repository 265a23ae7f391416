/** What all pages of the compliance officer share: who may open them, the stated purpose, the links between them, and how times are written. */
@NullMarked
package io.artistagent.web.audit.desk;

import org.jspecify.annotations.NullMarked;
