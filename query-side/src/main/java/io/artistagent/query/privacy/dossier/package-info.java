/**
 * What a person gets to see of their data: the dossier with everything that is known and done (GDPR, Article 15), and the data that the
 * person provided in a form that programs read (Article 20). Both are read from the log and written as a stream.
 */
@NullMarked
package io.artistagent.query.privacy.dossier;

import org.jspecify.annotations.NullMarked;
