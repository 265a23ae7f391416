/** Tests of the pages as people use them: in a real browser, signed in through the real Keycloak, on the whole system. */
package io.artistagent.standalone.pages;
