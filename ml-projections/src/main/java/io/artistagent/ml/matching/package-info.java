/**
 * Matching of artists, based on features and a model. The current model, a nearest-neighbour ranking with reasons, is the baseline against
 * which later models are measured.
 *
 * <p>Reasons reveal no private data: drafts do not count, and reach is compared in bands of half a power of ten.
 */
@NullMarked
package io.artistagent.ml.matching;

import org.jspecify.annotations.NullMarked;
