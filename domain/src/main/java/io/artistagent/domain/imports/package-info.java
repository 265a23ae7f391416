/** Imports of files by artists and listeners: offered, accepted, and recorded in batches. */
@NullMarked
package io.artistagent.domain.imports;

import org.jspecify.annotations.NullMarked;
