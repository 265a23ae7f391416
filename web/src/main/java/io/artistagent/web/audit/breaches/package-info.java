/** The register of breaches of personal data, with the 72 hours within which the authority is told. */
@NullMarked
package io.artistagent.web.audit.breaches;

import org.jspecify.annotations.NullMarked;
