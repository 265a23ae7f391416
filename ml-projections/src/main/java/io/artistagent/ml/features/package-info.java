/**
 * Features of artists for all models, kept by the read model {@code features}. Drafts do not count, figures are used as their sources
 * reported them and only with the owner's consent, nothing is computed for persons whose data must not be used, and of an erased person only what other people's events contain remains.
 */
@NullMarked
@SharedPackage
package io.artistagent.ml.features;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
