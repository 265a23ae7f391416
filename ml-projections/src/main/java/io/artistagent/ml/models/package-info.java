/**
 * Models and what they are made of: which model gave an answer, in which version, and the search for what is nearest. Nothing here knows
 * what a model is used for, or where its numbers come from.
 */
@NullMarked
@SharedRoom
package io.artistagent.ml.models;

import io.artistagent.api.SharedRoom;
import org.jspecify.annotations.NullMarked;
