/** Matching: artists' feedback on the other artists who are suggested to them. */
@NullMarked
package io.artistagent.domain.matching;

import org.jspecify.annotations.NullMarked;
