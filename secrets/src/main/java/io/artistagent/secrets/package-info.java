/**
 * A start in the profile {@code production} is refused where it would run on secrets of development. Each module names its own as a
 * {@link io.artistagent.secrets.DevelopmentSecrets}; what is here collects them and knows none of the modules.
 */
@NullMarked
package io.artistagent.secrets;

import org.jspecify.annotations.NullMarked;
