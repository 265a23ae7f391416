/**
 * Converts messages to what the log stores and back: personal fields are sealed on the way in and opened on the way out, and events in old
 * forms are upcast to the current ones. It does not use the tables of events, but asks {@code privacy} for the keys of persons.
 */
@NullMarked
package io.artistagent.eventlog.codec;

import org.jspecify.annotations.NullMarked;
