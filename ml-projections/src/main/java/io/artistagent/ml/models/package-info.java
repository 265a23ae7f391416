/**
 * Building blocks for models: the description of a model, and nearest-neighbour search. They are independent of the purpose of a model and
 * of the source of its data.
 */
@NullMarked
@SharedPackage
package io.artistagent.ml.models;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
