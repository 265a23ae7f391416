/**
 * Reads the files that artists and listeners really have, as streams, in constant memory and never via the disk. Unreadable parts are
 * reported by file, line and column while the rest is offered for import. Data that must not be kept is dropped here.
 */
@NullMarked
package io.artistagent.command.imports.files;

import org.jspecify.annotations.NullMarked;
