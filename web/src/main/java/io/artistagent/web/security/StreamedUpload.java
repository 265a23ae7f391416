package io.artistagent.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that streams its request body. The CSRF filter cannot search such a body for its token, so it accepts the request if the
 * browser's headers show that it comes from one of our pages.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamedUpload {}
