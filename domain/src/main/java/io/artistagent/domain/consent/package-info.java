/** Consent: for which purposes a person allows the use of their data, and to which text they agreed. */
@NullMarked
package io.artistagent.domain.consent;

import org.jspecify.annotations.NullMarked;
