/**
 * Turns messages into what the log stores, and back: personal fields are sealed on the way in and opened on the way out, and events of old
 * forms are led to the current ones. It knows nothing of databases.
 */
@NullMarked
package io.artistagent.eventlog.codec;

import org.jspecify.annotations.NullMarked;
