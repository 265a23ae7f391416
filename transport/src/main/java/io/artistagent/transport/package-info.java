/** Connections of the API and the pages alike: how many there are, and how slowly a client may send. */
@NullMarked
package io.artistagent.transport;

import org.jspecify.annotations.NullMarked;
