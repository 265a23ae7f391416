/** Matches: what artists say about the others who are suggested to them. */
@NullMarked
package io.artistagent.domain.matching;

import org.jspecify.annotations.NullMarked;
