/**
 * Refuses to start with development secrets in the profile {@code production}. Each module that has secrets declares them as
 * {@link io.artistagent.secrets.ProductionChecks}; this package collects them and depends on none of the modules.
 */
@NullMarked
package io.artistagent.secrets;

import org.jspecify.annotations.NullMarked;
