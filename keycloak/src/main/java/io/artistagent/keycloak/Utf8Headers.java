package io.artistagent.keycloak;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The firewall of Spring Security, changed to accept header values in UTF-8. Headers arrive as Latin-1, in which some bytes of a dash or a
 * quotation mark look like control characters. The server has already rejected real control characters, and the code that uses a header
 * validates its text.
 */
final class Utf8Headers extends StrictHttpFirewall {

    Utf8Headers() {
        setAllowedHeaderValues(value -> true);
    }
}
