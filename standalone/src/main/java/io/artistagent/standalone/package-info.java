/** Everything on one machine: the stores, a Keycloak beside them, and all sides with the pages in one JVM. */
@NullMarked
package io.artistagent.standalone;

import org.jspecify.annotations.NullMarked;
