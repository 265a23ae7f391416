/** Pages for people: a client of the two APIs, rendered on the server, signed in through Keycloak. */
@NullMarked
package io.artistagent.web;

import org.jspecify.annotations.NullMarked;
