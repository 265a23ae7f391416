package io.artistagent.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that reads its request body once, while it passes the body on. The CSRF filter cannot look for its token in such a
 * body, so it accepts the browser's word that the request comes from one of our pages.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamedUpload {}
