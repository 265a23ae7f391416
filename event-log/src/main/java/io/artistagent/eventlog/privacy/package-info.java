/**
 * Keeps what is personal in the log under the key of the person it tells of. Fields are sealed one by one before they are stored, the
 * keys lie in a database of their own, wrapped by a master key, and whoever is erased loses the key for ever: the log stays as it is,
 * and nobody reads those fields again.
 */
@NullMarked
package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.NullMarked;
