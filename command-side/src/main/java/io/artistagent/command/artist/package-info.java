/** Artists act: register, change, retire, block. */
@NullMarked
package io.artistagent.command.artist;

import org.jspecify.annotations.NullMarked;
