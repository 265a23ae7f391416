/** The pages as people use them: in a real browser, signed in by the real Keycloak, on the whole system. */
package io.artistagent.standalone.pages;
