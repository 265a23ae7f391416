/** Commands with which artists give feedback on suggested collaborators. */
@NullMarked
package io.artistagent.command.matching;

import org.jspecify.annotations.NullMarked;
