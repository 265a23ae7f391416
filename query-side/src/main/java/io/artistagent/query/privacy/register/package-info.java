/** The register of processing activities (GDPR, Article 30), generated from what the features declare. */
@NullMarked
package io.artistagent.query.privacy.register;

import org.jspecify.annotations.NullMarked;
