/** The bytes of pictures, which lie beside the log: events only name them. They are sealed as what the log tells of a person is. */
@NullMarked
package io.artistagent.eventlog.pictures;

import org.jspecify.annotations.NullMarked;
