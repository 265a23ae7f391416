/** Tracks erased persons and where they have been forgotten, and makes sure that no erasure is left incomplete or undone. */
@NullMarked
package io.artistagent.eventlog.erasure;

import org.jspecify.annotations.NullMarked;
