/**
 * Who fits whom: one use of the features and of a model. A nearest-neighbour ranking, called a baseline, finds other artists and says why.
 * Later models are measured against it.
 *
 * <p>Nothing private shows in a reason: drafts do not count, and reach is compared in bands of half a power of ten.
 */
@NullMarked
package io.artistagent.ml.matching;

import org.jspecify.annotations.NullMarked;
