/**
 * Where the log ends for those who follow it. Indexes are drawn before their transactions commit, so a reader of the table meets holes;
 * some of them fill later, some never. This room finds out up to which index nothing can change any more, and tells the readers.
 */
@NullMarked
package io.artistagent.eventlog.tail;

import org.jspecify.annotations.NullMarked;
