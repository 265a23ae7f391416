/** What is deleted after a time: features declare their rules, and their jobs report what they have deleted. */
@NullMarked
package io.artistagent.eventlog.retention;

import org.jspecify.annotations.NullMarked;
