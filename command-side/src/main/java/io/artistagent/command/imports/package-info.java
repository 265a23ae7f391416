/**
 * Imports: a file is read while it arrives, its rows are staged, offered to the person, and recorded in the log batch by batch. Nothing
 * of the raw file ever lies on a disk.
 */
@NullMarked
package io.artistagent.command.imports;

import org.jspecify.annotations.NullMarked;
