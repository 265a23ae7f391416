/**
 * Encrypts the personal data in the log with a key for each person. Fields are sealed one by one before they are stored. The keys are in a
 * separate database, wrapped by a master key. Erasing a person destroys their key for ever: the log stays unchanged, and those fields can
 * never be read again.
 */
@NullMarked
package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.NullMarked;
