package io.artistagent.keycloak;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The firewall of Spring Security, which also lets values of headers pass that are UTF-8. Headers arrive as Latin-1, so the bytes of a
 * dash or of a quotation mark look like control characters there. Whoever reads a header checks its characters; real control characters
 * are refused by the server before.
 */
final class Utf8Headers extends StrictHttpFirewall {

    Utf8Headers() {
        setAllowedHeaderValues(value -> true);
    }
}
