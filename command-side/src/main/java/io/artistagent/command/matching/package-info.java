/** Artists say what they think of the others who are suggested to them. */
@NullMarked
package io.artistagent.command.matching;

import org.jspecify.annotations.NullMarked;
