/**
 * Who fits whom. The projection {@code features} keeps what is known of every artist; a plain nearest-neighbour ranking over it, called
 * a baseline, finds others and says why. Later models are measured against it.
 *
 * <p>Nothing private shows in a reason: drafts do not count, and reach is compared in bands of half a power of ten.
 */
@NullMarked
package io.artistagent.ml.matching;

import org.jspecify.annotations.NullMarked;
