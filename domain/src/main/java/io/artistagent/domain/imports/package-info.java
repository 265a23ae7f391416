/**
 * Imports of files by artists and listeners: offered, accepted, and recorded in batches. The events that contain the figures are here; the
 * values that they consist of are in {@code statistics}.
 */
@NullMarked
package io.artistagent.domain.imports;

import org.jspecify.annotations.NullMarked;
