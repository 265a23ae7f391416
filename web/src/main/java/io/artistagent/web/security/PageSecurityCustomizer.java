package io.artistagent.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Lets a feature extend the security filter chain of all pages. */
public interface PageSecurityCustomizer {

    void guard(HttpSecurity pages);
}
