/** Imports: files that artists and listeners own, offered, accepted and recorded batch by batch. */
package io.artistagent.domain.imports;
