/**
 * Consent: for which purposes a person allows the use of their data, to which text they agreed, and the limits on the processing of their
 * data.
 */
@NullMarked
package io.artistagent.domain.consent;

import org.jspecify.annotations.NullMarked;
