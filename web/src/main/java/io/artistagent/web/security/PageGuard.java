package io.artistagent.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A room's part of the filter chain in front of all pages. */
public interface PageGuard {

    void guard(HttpSecurity pages);
}
