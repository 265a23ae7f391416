/** The administration of the realm in Keycloak, for clients with a secret: one reads events and accounts, another removes accounts. */
@NullMarked
package io.artistagent.keycloak.admin;

import org.jspecify.annotations.NullMarked;
