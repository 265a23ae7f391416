/** PostgreSQL as a child process, from an unpacked distribution, with its data in a directory. */
@NullMarked
package io.artistagent.embedded.postgresql;

import org.jspecify.annotations.NullMarked;
