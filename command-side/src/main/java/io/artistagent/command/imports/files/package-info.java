/**
 * How the files are read that artists and listeners really have: as streams, in flat memory, never by way of the disk. What cannot be
 * read is reported by file, line and column while the rest is offered, and what must not be kept is dropped here.
 */
@NullMarked
package io.artistagent.command.imports.files;

import org.jspecify.annotations.NullMarked;
