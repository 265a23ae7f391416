/** What a person has agreed to, and the limits on the processing of their data. */
@NullMarked
package io.artistagent.query.consent;

import org.jspecify.annotations.NullMarked;
