/** Machines learn: projections of the log into features, and the models that grow on them. */
@NullMarked
package io.artistagent.ml;

import org.jspecify.annotations.NullMarked;
