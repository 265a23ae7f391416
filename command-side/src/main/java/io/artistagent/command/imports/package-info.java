/**
 * Imports of files. A file is read as it arrives; its rows are staged, offered to the person, and recorded in the log batch by batch. No
 * part of the raw file is ever written to disk.
 */
@NullMarked
package io.artistagent.command.imports;

import org.jspecify.annotations.NullMarked;
