/**
 * What a server on this machine needs, whatever it serves: a child process that does not outlive its parent, a port on loopback, a directory
 * for its data and a password in a file. The embedded stores and the Keycloak for development are started with it.
 */
@NullMarked
package io.artistagent.processes;

import org.jspecify.annotations.NullMarked;
