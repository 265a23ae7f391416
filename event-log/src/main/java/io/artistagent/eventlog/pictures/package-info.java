/** The bytes of pictures, which are stored beside the log: events only name them. They are sealed with the key of their owner. */
@NullMarked
package io.artistagent.eventlog.pictures;

import org.jspecify.annotations.NullMarked;
