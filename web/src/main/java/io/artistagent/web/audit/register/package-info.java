/** The register of processing (Article 30). */
@NullMarked
package io.artistagent.web.audit.register;

import org.jspecify.annotations.NullMarked;
