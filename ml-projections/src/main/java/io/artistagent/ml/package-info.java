/** Machine learning: projections from the event log into features, and the models that use them. */
@NullMarked
package io.artistagent.ml;

import org.jspecify.annotations.NullMarked;
