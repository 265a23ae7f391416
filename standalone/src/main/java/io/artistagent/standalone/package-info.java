/** Everything on one machine: the stores, Keycloak, and the application with all its sides and the pages in one JVM. */
@NullMarked
package io.artistagent.standalone;

import org.jspecify.annotations.NullMarked;
