/** Imports: files that artists and listeners own, offered, accepted and recorded batch by batch. */
@NullMarked
package io.artistagent.domain.imports;

import org.jspecify.annotations.NullMarked;
